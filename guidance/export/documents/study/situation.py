"""A worked case on paper: the story and what to judge first, then our reading on a new page."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.handbook import Handbook
from guidance.domain.learning.comparing import Readings, Row, compare
from guidance.domain.learning.situation import Answer, Point, Situation
from guidance.domain.model import Lang
from guidance.export import words
from guidance.export.document import Block, Document, Heading, Paragraph, Table
from guidance.export.documents.labels import cite
from guidance.export.documents.reasons import sources
from guidance.export.documents.study.parts import frame, law_entries
from guidance.export.words import form
from guidance.export.words import study as own


def situation(book: Handbook, case: Situation, readings: Readings, lang: Lang) -> Document:
    """The whole case; what gives the answer away stands after the learner's own boxes."""
    kind = own.CASE_KINDS[case.kind].to(lang)
    subtitle = f"{own.CASE.to(lang)} · {kind} · {case.setting.to(lang)}"
    blocks = (
        Paragraph(text=own.ABOUT_KIND[case.kind].to(lang), style="note"),
        *_story(book, case, lang),
        *_yours(book, case, lang),
        *_readings(book, case, readings, lang),
        *_points(book, case, lang),
        *_answers(book, case, lang),
        *_built_on(book, case, lang),
        *_later(book, case, lang),
    )
    return frame(case.title.to(lang), subtitle, lang, blocks)


def _story(book: Handbook, case: Situation, lang: Lang) -> Iterable[Block]:
    """What is told; a real case at once with the words that tell it."""
    yield Heading(level=1, text=own.STORY.to(lang))
    for told in case.story:
        yield Paragraph(text=told.text.to(lang))
        if case.kind == "real":
            yield from sources(book, told.citations, lang)


def _yours(book: Handbook, case: Situation, lang: Lang) -> Iterable[Block]:
    """The facts that decide, and the outcome, to tick before reading on."""
    yield Heading(level=1, text=own.YOUR_VIEW.to(lang))
    yield Paragraph(text=own.YOUR_VIEW_LEAD.to(lang))
    facts = [book.facts[point.fact] for point in case.points]
    rows = [
        (fact.question.to(lang), _boxes(option.label.to(lang) for option in fact.options))
        for fact in facts
    ]
    outcomes = [outcome.headline.to(lang) for outcome in book.outcomes.values()]
    rows.append((own.OUTCOME.to(lang), _boxes(outcomes)))
    header = (words.QUESTION.to(lang), form.TICK.to(lang))
    yield Table(header=header, rows=tuple(rows), widths=(46, 58))


def _boxes(labels: Iterable[str]) -> str:
    return "\n".join(form.BOX.format(label) for label in labels)


def _readings(book: Handbook, case: Situation, readings: Readings, lang: Lang) -> Iterable[Block]:
    """Each guideline's outcome on our answers, and the reasons that it rests on."""
    yield Heading(level=1, text=own.READ_AS.to(lang), new_page=True)
    yield Paragraph(text=case.explains.to(lang))
    shown: dict[tuple[str, str], list[str]] = {}
    for row in compare(case, case.options, None, readings).rows:
        name = book.guidelines[row.guideline].name.to(lang)
        shown.setdefault(_reading(book, row, lang), []).append(name)
    header = (words.GUIDELINE.to(lang), words.OUTCOME.to(lang), own.RESTS_ON.to(lang))
    rows = tuple(("\n".join(names), *reading) for reading, names in shown.items())
    yield Table(header=header, rows=rows, widths=(24, 28, 52))


def _reading(book: Handbook, row: Row, lang: Lang) -> tuple[str, str]:
    """An outcome and its reasons; guidelines that share both share a row."""
    outcome = book.outcomes[row.ours.outcome].headline.to(lang)
    because = dict.fromkeys(reason.text.to(lang) for reason in row.because)
    return (outcome, "\n".join(because))


def _points(book: Handbook, case: Situation, lang: Lang) -> Iterable[Block]:
    """Fact by fact what decides, with the reasoning and the words that carry it."""
    yield Heading(level=1, text=own.POINTS.to(lang))
    for point in case.points:
        yield Paragraph(
            text=f"{_name(book, point, lang)}: {_ours(book, case, point, lang)}", style="minor"
        )
        yield Paragraph(text=point.feedback.to(lang))
        yield from sources(book, point.citations, lang)


def _name(book: Handbook, point: Point, lang: Lang) -> str:
    return book.facts[point.fact].name.to(lang)


def _ours(book: Handbook, case: Situation, point: Point, lang: Lang) -> str:
    """Our answer and its basis, or that the fact is open."""
    answer = case.answer_to(point.fact)
    if answer is None:
        return own.OPEN.to(lang)
    label = _label(book, point.fact, answer, lang)
    return f"{label} ({own.BASIS[answer.basis].to(lang).lower()})"


def _label(book: Handbook, fact: str, answer: Answer, lang: Lang) -> str:
    option = book.facts[fact].option(answer.options[fact])
    return option.label.to(lang) if option else words.UNKNOWN.to(lang)


def _answers(book: Handbook, case: Situation, lang: Lang) -> Iterable[Block]:
    """Every answer that the reading builds on: told or assumed, and why."""
    yield Heading(level=1, text=own.ANSWERS.to(lang))
    header = (words.ANSWER, own.BASIS_COLUMN, own.BECAUSE)
    rows = tuple(_answer(book, answer, lang) for answer in case.answers)
    yield Table(header=tuple(h.to(lang) for h in header), rows=rows, widths=(42, 16, 46))


def _answer(book: Handbook, answer: Answer, lang: Lang) -> tuple[str, str, str]:
    given = "\n".join(
        f"{book.facts[fact].name.to(lang)}: {_label(book, fact, answer, lang)}"
        for fact in answer.options
    )
    why = [answer.because.to(lang), *(cite(book, c, lang) for c in answer.citations)]
    return (given, own.BASIS[answer.basis].to(lang), "\n".join(why))


def _built_on(book: Handbook, case: Situation, lang: Lang) -> Iterable[Block]:
    """The words that a made-up case is built on, which may give the answer away."""
    if case.kind == "made_up":
        yield Heading(level=1, text=own.BUILT_ON.to(lang))
        yield from sources(book, (c for told in case.story for c in told.citations), lang)


def _later(book: Handbook, case: Situation, lang: Lang) -> Iterable[Block]:
    """What became of it, and what the law says now."""
    if not case.later:
        return
    yield Heading(level=1, text=own.LATER.to(lang))
    for part in case.later:
        yield Paragraph(text=part.text.to(lang))
        yield from sources(book, part.citations, lang)
    law = [name for part in case.later for name in part.law]
    if law:
        yield Heading(level=2, text=own.NOW_APPLIES.to(lang))
        yield from law_entries(book, law, lang)
