"""What every document says at its head."""

from __future__ import annotations

from datetime import date

from guidance.domain.case import Case, View
from guidance.domain.handbook import Handbook
from guidance.domain.model import Text
from guidance.export import words
from guidance.export.document import Detail
from guidance.export.documents.labels import day
from guidance.export.subject import Subject


def name(case: Case, without: Text) -> str:
    """What the cooperation is called, or what to say while it has no name."""
    return case.title.strip() or without.to(case.lang)


def parties(case: Case) -> list[Detail]:
    """Both parties by name."""
    lang, unnamed = case.lang, words.NO_NAME.to(case.lang)
    both: tuple[tuple[View, str], ...] = (
        ("cso", case.parties.cso),
        ("public", case.parties.public),
    )
    return [
        Detail(label=words.PARTY[view].to(lang), value=called.strip() or unnamed)
        for view, called in both
    ]


def guideline(book: Handbook, case: Case) -> Detail:
    """The guideline that the case follows."""
    chosen = book.guidelines[book.guideline_of(case)].name.to(case.lang)
    return Detail(label=words.GUIDELINE.to(case.lang), value=chosen)


def basis(case: Case, view: View, dated: date | None) -> list[Detail]:
    """Whose answers the document builds on, and its date if it has one."""
    lang = case.lang
    found = [Detail(label=words.BASED_ON.to(lang), value=words.VIEW_BASIS[view].to(lang))]
    if dated is not None:
        found.append(Detail(label=words.DATE.to(lang), value=day(dated, lang)))
    return found


def details(subject: Subject) -> tuple[Detail, ...]:
    """Who, by which guideline, whose answers, and when: what most documents begin with."""
    case = subject.case
    return (
        *parties(case),
        guideline(subject.book, case),
        *basis(case, subject.view, subject.dated),
    )


def notice(case: Case, *lines: str) -> tuple[str, ...]:
    """What readers must know before they read on."""
    return (*([words.EXAMPLE.to(case.lang)] if case.example else []), *lines)
