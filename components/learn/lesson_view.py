"""One step: a little text, a quotation, something to do."""

from __future__ import annotations

import streamlit as st

from components import layout, session
from components.i18n import _, count, said
from components.learn import (
    lesson_activity,
    lesson_done,
    path_link,
    path_onward,
    path_steps,
    path_view,
    print_row,
    way_link,
)
from components.learn.lesson_text import lesson_text
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.lesson import Lesson


def _asked() -> Lesson | None:
    """The step that the address names, if there is such a one."""
    wanted = st.query_params.get(session.LESSON_PARAM, "")
    return next((lesson for lesson in handbook().lessons if lesson.id == wanted), None)


def _head(lesson: Lesson, learner: Learner) -> None:
    """Which step of how many, how long it takes, and its title; focus follows."""
    layout.subject("lar_dig", "steg", lesson.id)
    total = len(handbook().lessons)
    parts = [
        _("Steg {n} av {total}", n=lesson.order, total=total),
        count(lesson.minutes, "1 minut", "{n} minuter"),
    ]
    if learner.done.get(lesson.id):
        parts.append(_("Klart"))
    up = way_link.link({}, text(_("Alla steg")))
    with st.container(key="lesson-head"):
        show_html(tag("p", up, "iop-up"), tag("p", text(" · ".join(parts)), "iop-eyebrow"))
        st.title(plain(said(lesson.title)), anchor=False)


def show(learner: Learner) -> None:
    """The step that the address names; the whole path where it names none."""
    lesson = _asked()
    if lesson is None:
        path_view.show(learner)
        return
    _head(lesson, learner)
    path_link.first(lesson, learner)
    main, side = st.columns([8, 4], gap="large")
    with main:
        show_html(lesson_text(lesson))
        lesson_activity.show(lesson)
        lesson_done.show(lesson, learner)
        if lesson.order == len(handbook().lessons):
            path_onward.show()
    with side, st.container(key="lesson-aside"):
        show_html(path_steps.short(learner, lesson))
    print_row.lesson(lesson)
    way_link.listen()
