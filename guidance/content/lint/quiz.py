"""Quiz questions: the content carries each, so that no right answer can go stale."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook
from guidance.domain.learning.finding import NotCarriedCode, NotCarriedError
from guidance.domain.learning.quizzing import resolve

CODES: dict[NotCarriedCode, str] = {
    "unknown": codes.QUIZ_UNKNOWN,
    "words_gone": codes.QUIZ_WORDS_GONE,
    "ambiguous": codes.QUIZ_AMBIGUOUS,
    "no_choice": codes.QUIZ_NO_CHOICE,
}


def quiz(book: Handbook) -> Iterator[Problem]:
    """Questions about what is not there, or of which nothing, all or two different things hold."""
    for question in book.quiz:
        try:
            resolve(book, question)
        except NotCarriedError as error:
            yield Problem(f"quiz{STEP}{question.id}{STEP}task", CODES[error.code], error.message)
