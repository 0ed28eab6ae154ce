"""The votes of all workshops as a table: a row for each question, round, side and answer."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.model import Lang
from guidance.domain.workshop.record import WorkshopRecord
from guidance.domain.workshop.recorded import Outcome, groups, in_order, outcome
from guidance.domain.workshop.tally import Result
from guidance.export import words
from guidance.export.documents.title import name
from guidance.export.documents.workshop import asked
from guidance.export.figures.votes_said import who
from guidance.export.sheet import Cell, Column, Sheet
from guidance.export.subject import Subject
from guidance.export.words import workshop as own

Row = tuple[Cell, ...]


def workshop_sheet(subject: Subject) -> Sheet:
    """What may be shown of every round; a round with too few votes has one row without answer."""
    book, lang = subject.book, subject.lang
    return Sheet(
        lang=lang,
        title=name(subject.case, words.UNTITLED),
        about=own.SHEET.to(lang),
        columns=_columns(lang),
        rows=tuple(
            row
            for record in in_order(subject.case)
            for taken in record.items
            for row in _item(record, outcome(book, taken), lang)
        ),
    )


def _columns(lang: Lang) -> tuple[Column, ...]:
    return (
        Column(title=own.WORKSHOP.to(lang), width=28),
        Column(title=own.DAY.to(lang), kind="date", width=12),
        Column(title=words.QUESTION.to(lang), width=44),
        Column(title=own.ROUND_NUMBER.to(lang), kind="number", width=10),
        Column(title=own.SIDE.to(lang), width=16),
        Column(title=own.OPTION.to(lang), width=32),
        Column(title=own.VOTES.to(lang), kind="number", width=10),
        Column(title=own.SHARE.to(lang), kind="number", width=16),
    )


def _item(record: WorkshopRecord, found: Outcome, lang: Lang) -> Iterable[Row]:
    named = record.title.strip() or own.UNTITLED.to(lang)
    for number, result in enumerate((found.moved.first, found.moved.second), start=1):
        for row in _round(result, found, lang):
            yield (named, record.day, asked(found, lang), number, *row)


def _round(result: Result, found: Outcome, lang: Lang) -> Iterable[Row]:
    if result.voted and not result.total:
        yield (who(None, lang), own.HELD_BACK.to(lang), result.voted, None)
    for side, parts in groups(result).items():
        for part in parts:
            share = round(part.share * 100, 1)
            yield (who(side, lang), found.names[part.option].to(lang), part.votes, share)
