"""Slips in the documents, and what none of them has."""

from __future__ import annotations

from components.i18n import _, said
from components.source_details import sources
from components.sources import entry
from components.sources.place import drawn
from guidance.bootstrap import handbook
from guidance.domain.knowledge import Defect, Silence


def _defect(found: Defect) -> str:
    title = said(found.title)
    return entry.article(
        found.id,
        title,
        entry.labelled(_("Så står det"), found.says),
        entry.labelled(_("Troligen menas"), found.meant),
        entry.labelled(_("Så gör guiden"), found.handling),
        sources(found.citations, title),
        entry.law(found.law),
    )


def _silence(found: Silence) -> str:
    title = said(found.title)
    return entry.article(
        found.id,
        title,
        entry.paragraph(found.text),
        entry.labelled(_("Så gör guiden"), found.handling),
        entry.sections(found.sections),
        sources(found.citations, title),
        entry.facts(found.facts),
        entry.law(found.law),
    )


@drawn
def defects() -> str:
    """Every slip: what stands, what is meant, what the guide does."""
    return "".join(map(_defect, handbook().defects))


@drawn
def silences() -> str:
    """Everything that no document has."""
    return "".join(map(_silence, handbook().silences))
