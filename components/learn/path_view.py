"""All steps, worked cases and the quiz, and how far one has come."""

from __future__ import annotations

import streamlit as st

from components import layout, routes, session
from components.i18n import _, count, said
from components.learn import (
    path_link,
    path_onward,
    path_steps,
    print_row,
    quiz_place,
    quiz_progress,
    situation_list,
    visit,
    way_link,
)
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.progress_bar import progress_bar
from components.sources import search_field
from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.lesson import Lesson, minutes_left, resumed


def _how_far(learner: Learner) -> str:
    """How many steps are done and how long the rest takes."""
    lessons, finished = handbook().lessons, path_steps.done(learner)
    left = minutes_left(lessons, finished)
    time = count(left, "1 minut kvar", "{n} minuter kvar")
    if not finished:
        return tag("p", text(_("{n} steg, {minutes} minuter", n=len(lessons), minutes=left)))
    words = _("{done} av {total} steg klara", done=len(finished), total=len(lessons))
    percent = 100 * len(finished) // len(lessons)
    return tag("p", text(f"{words}, {time}" if left else words)) + progress_bar(percent)


def _main_way(learner: Learner, following: Lesson | None) -> None:
    """The one thing to do next."""
    if following is None:
        path_onward.show()
        return
    label = _("Börja")
    if path_steps.done(learner):
        title = plain(said(following.title))
        label = _("Fortsätt med steg {n}: {title}", n=following.order, title=title)
    st.button(
        label,
        key="path-go",
        type="primary",
        on_click=way_link.go,
        args=({session.LESSON_PARAM: following.id},),
    )


def _path(learner: Learner, following: Lesson | None) -> None:
    with st.container(key="path-now"):
        show_html(_how_far(learner))
        _main_way(learner, following)
    st.header(_("Stegen"), anchor=False)
    show_html(path_steps.path_steps(learner, following))


def _elsewhere(learner: Learner) -> None:
    """The quiz, the map and the sources."""
    with st.container(key="path-search"):
        st.header(_("Slå upp"), anchor=False)
        search_field.show()
    with st.container(key="path-quiz"):
        st.header(_("Frågorna"), anchor=False)
        quiz_progress.show(learner)
        quiz_place.go_to(None, _("Till frågorna"))
    with st.container(key="path-map"):
        st.header(_("Processkartan"), anchor=False)
        words = _(
            "Gå runt bland faserna: vem som gör vad, vad som kommer ut och vad som ska stämma."
        )
        show_html(tag("p", text(words)))
        asked = visit.link(**{session.PART_PARAM: "karta"})
        st.page_link(routes.LEARN.file, label=_("Öppna processkartan"), query_params=asked)
    with st.container(key="path-sources"):
        st.header(_("Källorna"), anchor=False)
        words = _(
            "Vad dokumenten säger, ord för ord, var de säger emot varandra och vad som hänt sedan."
        )
        show_html(tag("p", text(words)))
        st.page_link(routes.SOURCES.file, label=_("Öppna Källor"), query_params=visit.link())


def show(learner: Learner) -> None:
    """The whole of it."""
    layout.subject("lar_dig")
    following = resumed(handbook().lessons, path_steps.done(learner), learner.place)
    with st.container(key="page-head"):
        st.title(_("Lär dig"), anchor=False)
        words = _(
            "Förstå IOP genom att göra: läs lite, bedöm ett fall, svara på frågor, slå upp. Du kan "
            "sluta när du vill och fortsätta senare."
        )
        show_html(tag("p", text(words), "iop-lead"))
        path_link.gone()
    main, side = st.columns([7, 5], gap="large")
    with main:
        _path(learner, following)
    with side:
        _elsewhere(learner)
    st.header(_("Fall att bedöma"), anchor=False)
    situation_list.show(learner)
    print_row.cheat_sheet()
    path_link.show()
    way_link.listen()
