"""What is hoped for and warned of, what balance rests on, and what MUCF asks."""

from __future__ import annotations

from components.i18n import N_, _, said
from components.markup import tag, text
from components.source_details import sources
from components.sources import entry
from components.sources.place import drawn
from guidance.bootstrap import handbook
from guidance.domain.survey import Principle, Prompt, Stake

STAKES = {"value": N_("Värden"), "benefit": N_("Nytta"), "risk": N_("Risker")}
PROMPTS = {"chapter": N_("Kapitlens frågor"), "analysis": N_("Frågor som ställs under vägen")}


def _stake(found: Stake) -> str:
    title = said(found.title)
    return entry.article(
        found.id,
        title,
        entry.paragraph(found.text),
        entry.labelled(_("Så gör guiden"), found.handling),
        sources(found.citations, title),
        entry.facts(found.facts),
        entry.law(found.law),
        level=3,
    )


def _principle(found: Principle) -> str:
    title = said(found.title)
    ask = tag("div", entry.labelled(_("Att fråga varandra"), found.ask), "iop-handling")
    return entry.article(
        found.id,
        title,
        entry.paragraph(found.text),
        ask,
        sources(found.citations, title),
        entry.facts(found.facts),
    )


def _prompt(found: Prompt) -> str:
    title = said(found.text)
    return entry.article(
        found.id,
        title,
        tag("p", text(said(found.answer))),
        sources(found.citations, title),
        entry.law(found.law),
        level=3,
    )


@drawn
def stakes() -> str:
    """Values, benefits and risks."""
    return "".join(
        entry.group(_(title), (_stake(stake) for stake in handbook().stakes if stake.kind == kind))
        for kind, title in STAKES.items()
    )


@drawn
def principles() -> str:
    """What a balanced partnership rests on."""
    return "".join(map(_principle, handbook().principles))


@drawn
def prompts() -> str:
    """The questions of a document, with short answers."""
    return "".join(
        entry.group(_(title), (_prompt(p) for p in handbook().prompts if p.kind == kind))
        for kind, title in PROMPTS.items()
    )
