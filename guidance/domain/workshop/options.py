"""What people can vote for, item by item, and the words of each item."""

from __future__ import annotations

from typing import NamedTuple

from guidance.domain.fact import UNKNOWN
from guidance.domain.handbook import Handbook
from guidance.domain.model import Text
from guidance.domain.process import Question
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.refused import Refusal


class Option(NamedTuple):
    """One thing to vote for."""

    id: str
    text: Text


DO_NOT_KNOW = Option(UNKNOWN, Text(sv="Vet inte", en="Don’t know"))

SCALE: tuple[Option, ...] = (
    Option("agree", Text(sv="Vi är överens", en="We agree")),
    Option("nearly", Text(sv="Nästan överens", en="We nearly agree")),
    Option("apart", Text(sv="Långt ifrån varandra", en="We are far apart")),
    DO_NOT_KNOW,
)
"""How far the parties have come on a discussion question."""

FAULTS: dict[str, Text] = {
    "unknown_fact": Text(
        sv="Planen tar upp en fråga som guiden inte har.",
        en="The plan includes a question that the guide does not have.",
    ),
    "unknown_question": Text(
        sv="Planen tar upp en samtalsfråga som guiden inte har.",
        en="The plan includes a discussion question that the guide does not have.",
    ),
    "number_fact": Text(
        sv="Frågan besvaras med ett belopp. Det går inte att rösta om den.",
        en="The question is answered with an amount. It cannot be voted on.",
    ),
}


def question_of(book: Handbook, question_id: str) -> Question | None:
    """The discussion question with that id, whoever asks it, or None."""
    processes = [book.process, *(folder.process for folder in book.folders.values())]
    return next((q for p in processes for q in p.questions if q.id == question_id), None)


def fault(book: Handbook, item: Item) -> Refusal | None:
    """Why an item cannot be voted on; None where it can."""
    code = ""
    if item.kind == "question" and question_of(book, item.ref) is None:
        code = "unknown_question"
    if item.kind == "fact":
        fact = book.facts.get(item.ref)
        if fact is None:
            code = "unknown_fact"
        elif fact.kind == "number":
            code = "number_fact"
    return Refusal(code, FAULTS[code]) if code else None


def faults(book: Handbook, plan: Plan) -> dict[str, Refusal]:
    """The items of a plan that cannot be voted on, by id, each with the reason."""
    found = {item.id: fault(book, item) for item in plan.items}
    return {name: refusal for name, refusal in found.items() if refusal}


def title_of(book: Handbook, item: Item) -> Text:
    """The question as it stands on the wall. Raises KeyError where ``fault`` finds one."""
    if item.kind == "fact":
        return book.facts[item.ref].question
    if item.kind == "question":
        question = question_of(book, item.ref)
        if question is None:
            raise KeyError(item.ref)
        return question.text
    return Text(sv=item.title, en=item.title)


def options_of(book: Handbook, item: Item) -> tuple[Option, ...]:
    """What people can vote for; ``unknown`` is always the last. Raises KeyError on a bad ref."""
    if item.kind == "fact":
        options = [Option(o.id, o.label) for o in book.facts[item.ref].options]
        return (*options, DO_NOT_KNOW)
    if not item.options:
        return SCALE
    own = [Option(f"o{n}", Text(sv=o, en=o)) for n, o in enumerate(item.options, start=1)]
    return (*own, DO_NOT_KNOW)
