"""The learning path: its order, that each step can be walked, and that it explains its terms."""

from __future__ import annotations

import pytest

from guidance.bootstrap import handbook
from guidance.domain.glossary import first_terms
from guidance.domain.learning.lesson import (
    Lesson,
    QuizActivity,
    in_order,
    minutes_left,
    next_lesson,
    resumed,
)
from guidance.domain.model import LANGS, Lang

BOOK = handbook()
ORDER = [
    "what_it_is",
    "grant_purchase_or_iop",
    "when_it_is_a_purchase",
    "who_asks_for_what",
    "initiative_and_order",
    "from_talks_to_decision",
    "who_does_what",
    "trust_and_voice",
    "the_agreement",
    "following_up",
]
"""Permanent: where one stopped is kept by these ids."""


def _words(lesson: Lesson, lang: Lang) -> str:
    return " ".join(paragraph.text.to(lang) for paragraph in lesson.paragraphs)


def test_the_steps_and_their_order_are_permanent() -> None:
    assert [lesson.id for lesson in BOOK.lessons] == ORDER
    assert [lesson.order for lesson in BOOK.lessons] == list(range(1, len(ORDER) + 1))


@pytest.mark.parametrize("lesson", BOOK.lessons, ids=lambda lesson: lesson.id)
def test_a_step_takes_a_few_minutes_to_read(lesson: Lesson) -> None:
    for lang in LANGS:
        assert len(_words(lesson, lang).split()) <= 130 * lesson.minutes
        assert all(len(p.text.to(lang).split()) <= 75 for p in lesson.paragraphs)


@pytest.mark.parametrize("lesson", BOOK.lessons, ids=lambda lesson: lesson.id)
def test_the_quotation_that_carries_a_step_is_a_documents(lesson: Lesson) -> None:
    assert lesson.quotation.quote
    assert BOOK.sources[lesson.quotation.source].kind == "document"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("lesson", BOOK.lessons, ids=lambda lesson: lesson.id)
def test_a_step_uses_the_terms_that_it_explains(lesson: Lesson, lang: Lang) -> None:
    found = {span.term for span in first_terms(_words(lesson, lang), BOOK.terms, lang)}
    assert set(lesson.terms) <= found


def test_every_kind_of_activity_is_there() -> None:
    kinds = {lesson.activity.kind for lesson in BOOK.lessons}
    assert kinds == {"quiz", "situation", "map", "look_up", "fact"}


def test_no_two_steps_ask_for_the_same_thing() -> None:
    asked = [lesson.activity.model_dump_json() for lesson in BOOK.lessons]
    assert len(set(asked)) == len(asked)


def test_there_are_questions_enough_in_each_area_of_a_quiz() -> None:
    for lesson in BOOK.lessons:
        if isinstance(lesson.activity, QuizActivity):
            questions = [q for q in BOOK.quiz if q.area == lesson.activity.area]
            assert len(questions) >= lesson.activity.count, lesson.id


def test_the_next_step_is_the_first_that_is_left() -> None:
    assert next_lesson(BOOK.lessons, ()) == BOOK.lessons[0]
    assert next_lesson(BOOK.lessons, {ORDER[1], "gone"}) == BOOK.lessons[0]
    left = next_lesson(BOOK.lessons, set(ORDER) - {ORDER[4]})
    assert left is not None
    assert left.id == ORDER[4]
    assert next_lesson(BOOK.lessons, ORDER) is None


def test_the_minutes_left_are_those_of_the_steps_left() -> None:
    every = sum(lesson.minutes for lesson in BOOK.lessons)
    assert minutes_left(BOOK.lessons, ()) == every
    assert minutes_left(BOOK.lessons, {ORDER[0]}) == every - BOOK.lessons[0].minutes
    assert minutes_left(BOOK.lessons, ORDER) == 0


def test_steps_are_put_in_order_whatever_file_they_stand_in() -> None:
    assert in_order(reversed(BOOK.lessons)) == BOOK.lessons


def test_one_goes_on_where_one_stopped_unless_that_is_done_or_gone() -> None:
    lessons = in_order(BOOK.lessons)
    done = {ORDER[0], ORDER[6]}
    assert resumed(lessons, done, ORDER[7]) == lessons[7]
    assert resumed(lessons, done, ORDER[6]) == lessons[1]
    assert resumed(lessons, done, "no_such_step") == lessons[1]
    assert resumed(lessons, set(), "") == lessons[0]
    assert resumed(lessons, set(ORDER), ORDER[3]) is None
