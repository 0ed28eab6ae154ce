"""Every number and date of the documents, by document, with the words they stand in."""

from __future__ import annotations

from collections.abc import Mapping

from components.citation_list import citations
from components.i18n import N_, _, number, said
from components.markup import tag, text
from components.sources import entry
from components.sources.place import drawn
from guidance.bootstrap import handbook
from guidance.domain.guideline import Strength
from guidance.domain.numbers import Number, numbers_by_document

STRENGTHS: dict[Strength, str] = {
    "must": N_("krav"),
    "should": N_("bör"),
    "note": N_("upplysning"),
}
VALUES = {
    "years": N_("{n} år"),
    "min_years": N_("minst {n} år"),
    "max_years": N_("högst {n} år"),
    "max_age_years": N_("högst {n} år gammalt"),
    "months": N_("inom {n} månader"),
    "quarter": N_("kvartal {n}"),
    "per_year": N_("{n} om året"),
    "per_month": N_("{n} i månaden"),
    "payments": N_("{n} utbetalning"),
    "contacts": N_("{n} kontaktperson"),
    "organisations": N_("{n} organisation"),
    "documents": N_("{n} dokument"),
    "conditions": N_("villkor: {n}"),
    "aims": N_("önskemål: {n}"),
    "originals_per_party": N_("{n} original till varje part"),
    "asked": N_("tillfrågade: {n}"),
    "agreements": N_("avtal: minst {n}"),
    "municipalities": N_("kommuner: {n}"),
    "regions": N_("regioner: {n}"),
    "at_least": N_("minst {n}"),
    "up_to": N_("upp till {n}"),
    "list": N_("på en lista: {n}"),
    "further": N_("på en till: {n}"),
    "together": N_("tillsammans: {n}"),
    "aim": N_("mål: {n}"),
    "sek": N_("{n} kronor"),
}
"""Words around each value that the content may name."""


def values(found: Mapping[str, int | float]) -> str:
    """The numbers as words."""
    return ", ".join(_(VALUES[name], n=number(value)) for name, value in found.items())


def _marks(found: Number) -> str:
    marks: list[str] = []
    if found.strength:
        marks.append(_(STRENGTHS[found.strength]))
    if found.year:
        marks.append(str(found.year))
    tags = " ".join(tag("span", text(mark), "iop-tag") for mark in marks)
    told = tag("strong", text(values(found.values)), "iop-value") if found.values else ""
    return tag("p", " ".join(filter(None, (told, tags))), "iop-marks")


def _entry(found: Number) -> str:
    return entry.article(
        found.id,
        said(found.title),
        _marks(found),
        entry.paragraph(found.text),
        citations(found.citations),
        entry.law(found.law),
        level=3,
        ref=found.ref,
    )


@drawn
def html() -> str:
    """By document; where one has none, that is said."""
    book = handbook()
    groups: list[str] = []
    for document, found in numbers_by_document(book).items():
        title = said(book.sources[document].short)
        if found:
            groups.append(entry.group(title, map(_entry, found)))
        else:
            nothing = entry.note(_("Inget tal och inget årtal om IOP står i dokumentet."))
            groups.append(tag("section", tag("h2", text(title), "iop-group") + nothing))
    return "".join(groups)
