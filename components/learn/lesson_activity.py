"""Something to do at the end of a step: what is asked, and the way there."""

from __future__ import annotations

import streamlit as st

from components import routes, session
from components.i18n import _, count, said
from components.learn import lesson_answer, visit
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.routes import Route
from guidance.bootstrap import handbook
from guidance.domain.learning.lesson import (
    Activity,
    FactActivity,
    Lesson,
    LookUpActivity,
    MapActivity,
    QuizActivity,
    SituationActivity,
)


def kind_name(activity: Activity) -> str:
    """What kind of thing it is, in a few words."""
    if isinstance(activity, QuizActivity):
        return count(activity.count, "1 fråga", "{n} frågor")
    if isinstance(activity, SituationActivity):
        return _("ett fall att bedöma")
    if isinstance(activity, MapActivity):
        return _("processen som karta")
    if isinstance(activity, LookUpActivity):
        return _("något att slå upp")
    return _("din egen idé")


def _way(route: Route, label: str, asked: dict[str, str]) -> None:
    with st.container(key="lesson-go"):
        st.page_link(route.file, label=label, query_params=visit.link(**asked))


def _quiz(activity: QuizActivity, back: dict[str, str]) -> None:
    place = {session.PART_PARAM: "prov", session.AREA_PARAM: activity.area}
    _way(routes.LEARN, _("Till frågorna"), place | back)


def _situation(activity: SituationActivity, back: dict[str, str]) -> None:
    found = next(s for s in handbook().situations if s.id == activity.situation)
    label = _("Öppna fallet ”{title}”", title=plain(said(found.title)))
    _way(routes.LEARN, label, {session.SITUATION_PARAM: found.id} | back)


def _map(activity: MapActivity, back: dict[str, str]) -> None:
    phase = next(phase for phase in handbook().phases if phase.id == activity.phase)
    label = _("Öppna processkartan i fasen ”{phase}”", phase=plain(said(phase.title)))
    _way(routes.LEARN, label, {session.PART_PARAM: "karta", session.PHASE_PARAM: phase.id} | back)


def _fact(activity: FactActivity) -> None:
    """The question itself, and the way to it: in the case that is open, or in one to begin."""
    fact = handbook().facts[activity.fact]
    show_html(tag("p", text(said(fact.question)), "iop-voice"))
    if session.token():
        _way(routes.TRY, _("Svara på frågan i Pröva"), {session.QUESTION_PARAM: fact.id})
        return
    words = _("Du har inget ärende öppet. Börja ett med din idé, så kommer frågan där.")
    show_html(tag("p", text(words), "iop-note"))
    _way(routes.START, _("Börja med en egen idé"), {})


def show(lesson: Lesson) -> None:
    """The task and the way to it."""
    activity, back = lesson.activity, {session.RETURN_PARAM: lesson.id}
    with st.container(key="lesson-task"):
        heading = tag("h2", text(_("Din tur")), "iop-small-heading")
        show_html(heading, tag("p", text(said(lesson.task))))
        if isinstance(activity, QuizActivity):
            _quiz(activity, back)
        elif isinstance(activity, SituationActivity):
            _situation(activity, back)
        elif isinstance(activity, MapActivity):
            _map(activity, back)
        elif isinstance(activity, LookUpActivity):
            _way(routes.SOURCES, _("Slå upp i Källor"), lesson_answer.place(activity) | back)
            show_html(lesson_answer.answer(activity))
        else:
            _fact(activity)
