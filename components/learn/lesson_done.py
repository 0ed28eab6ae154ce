"""The end of a step: done, and on to the next; or back."""

from __future__ import annotations

import streamlit as st

from components import session
from components.i18n import _, said
from components.learn import visit, way_link
from components.markup import plain
from guidance.bootstrap import handbook
from guidance.domain.conversation import neighbours
from guidance.domain.learning.learner import Learner, Step
from guidance.domain.learning.lesson import Lesson


def _place(lesson: Lesson | None) -> dict[str, str]:
    return {session.LESSON_PARAM: lesson.id} if lesson else {}


def _done(lesson: Lesson, following: Lesson | None) -> None:
    """Save that it is done and where one goes on, and only then go there."""
    place = following.id if following else None
    steps = (
        Step(kind="done", key=lesson.id, value=True),
        Step(kind="place", value=place),
    )
    if visit.save(*steps):
        way_link.go(_place(following))


def show(lesson: Lesson, learner: Learner) -> None:
    """Back, and on."""
    before, following = neighbours(handbook().lessons, lesson)
    left = [other for other in handbook().lessons if not learner.done.get(other.id)]
    if following:
        label = _("Klar, nästa steg")
    else:
        label = (
            _("Klar med sista steget") if left in ([], [lesson]) else _("Klar, se vad som är kvar")
        )
    with st.container(key="lesson-ways", horizontal=True):
        if before is not None:
            st.button(
                _("Tillbaka: {title}", title=plain(said(before.title))),
                key="lesson-back",
                on_click=way_link.go,
                args=(_place(before),),
            )
        st.button(
            label, key="lesson-done", type="primary", on_click=_done, args=(lesson, following)
        )
