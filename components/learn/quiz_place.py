"""Which part of the quiz a visit is in, from the address; and the links about."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from components import routes, session
from components.i18n import N_, _, said
from components.learn import visit
from components.markup import plain
from guidance.bootstrap import handbook
from guidance.domain.learning.lesson import Lesson
from guidance.domain.learning.quiz import AREAS, Area, QuizQuestion

Place = Area | Literal["alla"]
ALL: Literal["alla"] = "alla"
PART = "prov"

_NAMES: dict[Area, str] = {
    "phases": N_("Faser och steg"),
    "roles": N_("Roller"),
    "criteria": N_("Kriterier"),
    "numbers": N_("Tal och tider"),
    "terms": N_("Ord"),
    "law": N_("Lag"),
}


def asked() -> Place | None:
    """The area that the address names, or all of them; None where it names neither."""
    value = st.query_params.get(session.AREA_PARAM, "")
    if value == ALL:
        return ALL
    return next((area for area in AREAS if area == value), None)


def area_of(place: Place) -> Area | None:
    """The one area that questions are put from; None for all."""
    return None if place == ALL else place


def name(place: Place) -> str:
    """An area in the visitor's words."""
    return _("Alla områden") if place == ALL else _(_NAMES[place])


def questions(place: Place) -> tuple[QuizQuestion, ...]:
    """The questions of a place."""
    return tuple(q for q in handbook().quiz if place in (ALL, q.area))


def lesson() -> Lesson | None:
    """The step of the path that somebody came from, if the address names one."""
    wanted = st.query_params.get(session.RETURN_PARAM, "")
    return next((lesson for lesson in handbook().lessons if lesson.id == wanted), None)


def link(place: Place | None = None) -> dict[str, str]:
    """The query parameters of a place of the quiz, None for its start; the way back is kept."""
    step = lesson()
    return visit.link(
        **{
            session.PART_PARAM: PART,
            session.AREA_PARAM: place or "",
            session.RETURN_PARAM: step.id if step else "",
        }
    )


def go_to(place: Place | None, label: str) -> None:
    """A link to a place of the quiz, None for its start."""
    st.page_link(routes.LEARN.file, label=label, query_params=link(place))


def go_back(lesson: Lesson) -> None:
    """A link to the step of the path that somebody came from."""
    st.page_link(
        routes.LEARN.file,
        label=_("Tillbaka till steget ”{title}”", title=plain(said(lesson.title))),
        query_params=visit.link(**{session.LESSON_PARAM: lesson.id}),
    )
