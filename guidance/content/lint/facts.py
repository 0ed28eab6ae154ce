"""Facts: questions that are short, clear and have options to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, of
from guidance.content.problem import Problem
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.handbook import Handbook
from guidance.domain.model import LANGS

MOST_QUESTION = 110
MOST_HELP = 200
MOST_LABEL = 80
NEXT_SENTENCE = re.compile(r"[.!?]\s+[A-ZÅÄÖ]")


def _length(place: str, text: str, most: int, code: str) -> Iterator[Problem]:
    if len(text) > most:
        yield Problem(place, code, f"{len(text)} characters, at most {most}")


def _wording(place: str, fact: Fact) -> Iterator[Problem]:
    for lang in LANGS:
        question, helping = fact.question.to(lang), fact.help.to(lang)
        where = f"{place}{STEP}question.{lang}"
        yield from _length(where, question, MOST_QUESTION, codes.LONG_QUESTION)
        if not question.endswith("?"):
            yield Problem(where, codes.NO_QUESTION_MARK, "a question ends in a question mark")
        where = f"{place}{STEP}help.{lang}"
        yield from _length(where, helping, MOST_HELP, codes.LONG_HELP)
        if NEXT_SENTENCE.search(helping):
            yield Problem(where, codes.LONG_HELP, "more than one sentence")
        for option in fact.options:
            where = f"{place}{STEP}options{STEP}{option.id}{STEP}label.{lang}"
            yield from _length(where, option.label.to(lang), MOST_LABEL, codes.LONG_LABEL)


def _options(place: str, fact: Fact) -> Iterator[Problem]:
    where = f"{place}{STEP}options"
    if fact.kind == "choice" and len(fact.options) < 2:
        yield Problem(where, codes.FEW_OPTIONS, "a choice needs at least two options")
    if fact.kind == "number" and fact.options:
        yield Problem(where, codes.FEW_OPTIONS, "a number has no options")
    if fact.option(UNKNOWN):
        message = f"{UNKNOWN!r} is the answer ”vet inte” of every fact"
        yield Problem(f"{where}{STEP}{UNKNOWN}", codes.RESERVED_OPTION, message)


def facts(book: Handbook) -> Iterator[Problem]:
    """Questions, help and labels that are too long, and options that are not a choice."""
    for place, fact in of(book, Fact):
        yield from _wording(place, fact)
        yield from _options(place, fact)
