"""The steps as a way, each with how it stands: done, next or left."""

from __future__ import annotations

from components import session
from components.i18n import _, count, said
from components.learn import way_link
from components.learn.lesson_activity import kind_name
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.lesson import Lesson


def done(learner: Learner) -> set[str]:
    """The steps that are done and that there still are."""
    return {lesson.id for lesson in handbook().lessons if learner.done.get(lesson.id)}


def _state(lesson: Lesson, finished: set[str], following: Lesson | None) -> tuple[str, str, str]:
    """A class, a sign and a word."""
    if lesson.id in finished:
        return "iop-path-done", "✓", _("Klart")
    if lesson == following:
        return "iop-path-next", str(lesson.order), _("Nästa")
    return "", str(lesson.order), ""


def _step(lesson: Lesson, finished: set[str], following: Lesson | None) -> str:
    css, sign, word = _state(lesson, finished, following)
    title = way_link.link({session.LESSON_PARAM: lesson.id}, text(said(lesson.title)))
    mark = tag("span", sign, "iop-path-sign", aria_hidden="true")
    how = tag("strong", text(word), "iop-path-word") + " " if word else ""
    minutes = count(lesson.minutes, "1 minut", "{n} minuter")
    about = tag("span", text(f"{minutes} · {kind_name(lesson.activity)}"), "iop-note")
    return tag("li", mark + tag("div", title + tag("p", how + about)), css)


def short(learner: Learner, here: Lesson) -> str:
    """The way beside a step, names only, the one shown marked."""
    finished = done(learner)
    rows: list[str] = []
    for lesson in handbook().lessons:
        is_here, is_done = lesson == here, lesson.id in finished
        sign = tag(
            "span", "✓" if is_done else str(lesson.order), "iop-path-sign", aria_hidden="true"
        )
        words = text(said(lesson.title))
        words += tag("span", ", " + text(_("Klart")), "iop-unseen") if is_done else ""
        link = way_link.link(
            {session.LESSON_PARAM: lesson.id}, words, aria_current="step" if is_here else ""
        )
        css = ("iop-path-done" if is_done else "") + (" iop-path-next" if is_here else "")
        rows.append(tag("li", sign + link, css.strip()))
    way = tag("ol", "".join(rows), "iop-path iop-path-short iop-arrows")
    return tag("nav", way, aria_label=_("Stegen"))


def path_steps(learner: Learner, following: Lesson | None) -> str:
    """The way as HTML; the numbers are part of the picture, the list counts for itself."""
    finished = done(learner)
    steps = (_step(lesson, finished, following) for lesson in handbook().lessons)
    return tag("ol", "".join(steps), "iop-path iop-arrows")
