"""What is known about IOP beside the rules: similar models, areas of use, gaps."""

from __future__ import annotations

from components.i18n import N_, _, said
from components.source_details import sources
from components.sources import entry
from components.sources.place import drawn
from guidance.bootstrap import handbook
from guidance.domain.survey import Area, Frequency, Gap, SimilarModel

FREQUENCIES: dict[Frequency, str] = {
    "most": N_("Vanligast"),
    "next": N_("Näst vanligast"),
    "less": N_("Mindre vanligt"),
    "unstated": N_("Hur vanligt framgår inte"),
}


def _model(found: SimilarModel) -> str:
    title = said(found.title)
    difference = (
        entry.labelled(_("Det som skiljer"), found.difference)
        if found.difference
        else entry.note(_("Dokumentet säger inte vad som skiljer."))
    )
    return entry.article(
        found.id,
        title,
        entry.paragraph(found.text),
        entry.labelled(_("Det som är likt"), found.likeness),
        difference,
        sources(found.citations, title),
    )


def _area(found: Area) -> str:
    title = said(found.title)
    research = entry.paragraph(found.research)
    return entry.article(found.id, title, research, sources(found.citations, title), level=3)


def _gap(found: Gap) -> str:
    title = said(found.title)
    return entry.article(
        found.id,
        title,
        entry.labelled(_("När dokumentet skrevs"), found.text),
        entry.labelled(_("Sedan dess"), found.since),
        sources(found.citations, title),
        entry.facts(found.facts),
        entry.law(found.law),
    )


@drawn
def models() -> str:
    """Every form of cooperation that a document likens to IOP."""
    return "".join(map(_model, handbook().models))


@drawn
def areas() -> str:
    """Subject areas, the most frequent first."""
    return "".join(
        entry.group(_(title), (_area(area) for area in handbook().areas if area.frequency == name))
        for name, title in FREQUENCIES.items()
    )


@drawn
def gaps() -> str:
    """What nobody knew, and what has become known."""
    return "".join(map(_gap, handbook().gaps))
