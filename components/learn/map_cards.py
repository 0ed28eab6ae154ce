"""A stop of the map at a glance: who is there, what comes out of it, what must be in place."""

from __future__ import annotations

from components.i18n import _, said
from components.markup import tag, text
from components.question_words import document_name
from components.source_details import sources
from components.terms import explained
from guidance.bootstrap import handbook
from guidance.domain.conversation import PhaseSteps, phase_steps
from guidance.domain.process import Phase, ProcessStep, Role


def _card(title: str, body: str, css: str = "") -> str:
    return tag("section", tag("h2", text(title)) + body, f"iop-map-card {css}".strip())


def _fold(title: str, body: str) -> str:
    return tag("li", tag("details", tag("summary", text(title)) + body, "iop-map-fold"))


def roles(phase: Phase) -> list[Role]:
    """Who has something to do in a phase, in the order of its documents."""
    steps = (step for group in phase_steps(handbook(), phase) for step in group.steps)
    names = dict.fromkeys(role for step in steps for role in step.roles)
    return [handbook().roles[name] for name in names]


def _role(role: Role) -> str:
    title = said(role.title)
    return _fold(title, tag("p", text(said(role.duty))) + sources(role.citations, title))


def _who(phase: Phase) -> str:
    return _card(_("Vem"), tag("ul", "".join(map(_role, roles(phase))), "iop-map-list"))


def _what_comes_out(phase: Phase) -> str:
    title, output = _("Det här blir klart"), phase.output
    if output is None:
        source = said(handbook().sources[phase.origin].short)
        words = _("{source} säger inget om vad som ska vara klart efter fasen.", source=source)
        return _card(title, tag("p", text(words), "iop-help"))
    return _card(title, tag("p", explained(said(output.text))) + sources(output.citations, title))


def gates(phase: Phase) -> list[PhaseSteps]:
    """What must be in place to go on, document by document."""
    found = (
        PhaseSteps(group.document, tuple(step for step in group.steps if step.kind == "gate"))
        for group in phase_steps(handbook(), phase)
    )
    return [group for group in found if group.steps]


def _gate(step: ProcessStep) -> str:
    title = said(step.title)
    return _fold(title, tag("p", text(said(step.text))) + sources(step.citations, title))


def _to_pass(phase: Phase) -> str:
    lists = "".join(
        tag("p", text(document_name(group.document)), "iop-eyebrow")
        + tag("ul", "".join(map(_gate, group.steps)), "iop-map-list")
        for group in gates(phase)
    )
    silent = tag("p", text(_("Dokumenten har ingen kontrollpunkt här.")), "iop-help")
    return _card(_("Det här ska stämma"), lists or silent, "iop-map-card-gate")


def map_cards(phase: Phase) -> str:
    """The three cards as HTML."""
    cards = _who(phase) + _what_comes_out(phase) + _to_pass(phase)
    return tag("div", cards, "iop-map-cards")
