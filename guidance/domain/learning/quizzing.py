"""A question as it is put, with the right answer from the content; and what an answer is worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from guidance.domain.citation import Citation
from guidance.domain.handbook import Handbook
from guidance.domain.learning.arranging import in_order, in_pairs
from guidance.domain.learning.finding import NotCarriedError, entries, find, folded, quote_of
from guidance.domain.learning.offer import Choice, choices
from guidance.domain.learning.offering import guideline_names, offer
from guidance.domain.learning.quiz import Match, One, Order, QuizQuestion, Several, WhichGuideline
from guidance.domain.model import LANGS, Frozen, Text

Answer = tuple[str, ...] | Mapping[str, str]
"""Ids of options (in the learner's order where order is asked for), or each option's partner."""


class Posed(Frozen):
    """A question as it is put: its options, and what is right.

    ``right`` holds option ids, for ``order`` in the right order; ``pairs`` the partner of each
    option for ``match``. ``shown`` and ``quote`` stand above the options where there are any.
    """

    question: QuizQuestion
    options: tuple[Choice, ...]
    partners: tuple[Choice, ...] = ()
    right: tuple[str, ...] = ()
    pairs: dict[str, str] = {}
    shown: Text | None = None
    quote: Citation | None = None


class Marked(Frozen):
    """What an answer is worth: parts that are right, right ones missed, and chosen ones too many.

    ``share`` goes from 0 to 1. It weighs the reasoning and judges nobody.
    """

    right: tuple[str, ...]
    missed: tuple[str, ...]
    extra: tuple[str, ...]
    share: float


def _posed_choice(book: Handbook, question: QuizQuestion, task: One | Several) -> Posed:
    offered = offer(book, task.options, question.citations)
    right = tuple(choice.id for choice in offered.options if choice.id in offered.right)
    wanted = range(1, 2) if task.kind == "one" else range(2, len(offered.options))
    if len(right) not in wanted or len(offered.options) < 3:
        raise NotCarriedError("no_choice", f"{len(right)} of {len(offered.options)} are right")
    return Posed(question=question, options=offered.options, right=right, shown=offered.shown)


def _same_words(one: str, other: str) -> bool:
    return folded(one) in folded(other) or folded(other) in folded(one)


def _posed_guideline(book: Handbook, question: QuizQuestion, task: WhichGuideline) -> Posed:
    found = find(book, task.entry.key, task.entry.id)
    quote = quote_of(found.entry)
    if found.guideline not in task.among:
        raise NotCarriedError("no_choice", f"{found.guideline!r} is not among the guidelines")
    for other in entries(book, task.entry.key):
        if other.guideline in task.among and other.guideline != found.guideline:
            cited: tuple[Citation, ...] = getattr(other.entry, "citations", ())
            if any(_same_words(c.quote, quote.quote or "") for c in cited if c.quote):
                raise NotCarriedError("ambiguous", f"{other.guideline!r} has the same words")
    names = choices(guideline_names(book, task.among))
    return Posed(question=question, options=names, right=(found.guideline,), quote=quote)


def _posed_pairs(book: Handbook, question: QuizQuestion, task: Match) -> Posed:
    pairs = in_pairs(book, task)
    partners = {partner: text for _, _, partner, text in pairs}
    if len(partners) < 2:
        raise NotCarriedError("no_choice", "all of them belong to the same")
    return Posed(
        question=question,
        options=choices((name, text) for name, text, _, _ in pairs),
        partners=choices(partners.items()),
        pairs={name: partner for name, _, partner, _ in pairs},
    )


def _posed(book: Handbook, question: QuizQuestion) -> Posed:
    task = question.task
    if isinstance(task, Order):
        ordered = choices(in_order(book, task))
        right = tuple(choice.id for choice in ordered)
        return Posed(question=question, options=ordered, right=right)
    if isinstance(task, Match):
        return _posed_pairs(book, question, task)
    if isinstance(task, WhichGuideline):
        return _posed_guideline(book, question, task)
    return _posed_choice(book, question, task)


def resolve(book: Handbook, question: QuizQuestion) -> Posed:
    """The question with its options and what is right, all read from the content.

    Raises NotCarriedError when the content no longer carries it.
    """
    posed = _posed(book, question)
    if any(len({o.text.to(lang) for o in posed.options}) < len(posed.options) for lang in LANGS):
        raise NotCarriedError("ambiguous", "two options say the same")
    return posed


def _mixed(options: Iterable[Choice], seed: str) -> tuple[Choice, ...]:
    return tuple(sorted(options, key=lambda o: sha256(f"{seed}:{o.id}".encode()).digest()))


def shuffled(posed: Posed, seed: str) -> Posed:
    """The question with its options mixed, the same way each time for a seed.

    Numbers stay from low to high, as people read them. What is to be ordered never stands in the
    right order from the start.
    """
    task = posed.question.task
    if isinstance(task, One) and task.options.of == "figures":
        return posed
    salt = f"{seed}:{posed.question.id}"
    options = _mixed(posed.options, salt)
    if isinstance(task, Order) and tuple(option.id for option in options) == posed.right:
        options = (*options[1:], options[0])
    partners = _mixed(posed.partners, salt)
    return posed.model_copy(update={"options": options, "partners": partners})


def _mark_chosen(posed: Posed, chosen: Iterable[str]) -> Marked:
    """A wrong one takes back what a right one gives, so that choosing all is worth nothing more."""
    known = [option.id for option in posed.options]
    picked = [name for name in known if name in set(chosen)]
    right = tuple(name for name in picked if name in posed.right)
    extra = tuple(name for name in picked if name not in posed.right)
    missed = tuple(name for name in posed.right if name not in right)
    share = max(0, len(right) - len(extra)) / len(posed.right)
    return Marked(right=right, missed=missed, extra=extra, share=share)


def _mark_order(posed: Posed, given: Iterable[str]) -> Marked:
    """Right is what follows directly after what it should follow; the first, what comes first."""
    order = [name for name in dict.fromkeys(given) if name in posed.right]
    before = dict(zip(order, [None, *order], strict=False))
    wanted = dict(zip(posed.right, [None, *posed.right], strict=False))
    right = tuple(n for n in posed.right if n in before and before[n] == wanted[n])
    missed = tuple(name for name in posed.right if name not in right)
    return Marked(right=right, missed=missed, extra=(), share=len(right) / len(posed.right))


def _mark_pairs(posed: Posed, given: Mapping[str, str]) -> Marked:
    right = tuple(name for name, partner in posed.pairs.items() if given.get(name) == partner)
    missed = tuple(name for name in posed.pairs if name not in right)
    return Marked(right=right, missed=missed, extra=(), share=len(right) / len(posed.pairs))


def mark(posed: Posed, answer: Answer) -> Marked:
    """What an answer is worth; ids that the question does not have count for nothing."""
    if posed.pairs:
        return _mark_pairs(posed, answer if isinstance(answer, Mapping) else {})
    given = tuple(answer)
    if isinstance(posed.question.task, Order):
        return _mark_order(posed, given)
    return _mark_chosen(posed, given)
