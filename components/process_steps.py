"""What happens in a phase and who does what, document by document."""

from __future__ import annotations

from itertools import chain

import streamlit as st

from components.i18n import N_, _, count, said
from components.markup import show as show_html
from components.markup import tag, text
from components.question_words import document_name
from components.source_details import sources
from components.terms import explained
from guidance.bootstrap import handbook
from guidance.domain.conversation import PhaseSteps, phase_steps
from guidance.domain.process import Phase, ProcessStep

KIND_NAMES = {
    "gate": N_("Kontrollpunkt"),
    "demand": N_("Krav på processen"),
}
_COUNTS = {
    "step": (N_("1 steg"), N_("{n} steg")),
    "gate": (N_("{n} kontrollpunkt"), N_("{n} kontrollpunkter")),
    "demand": (N_("1 krav på processen"), N_("{n} krav på processen")),
}


def _step(step: ProcessStep) -> str:
    title = said(step.title)
    kind = KIND_NAMES.get(step.kind)
    mark = tag("span", text(_(kind)), "iop-tag") + " " if kind else ""
    roles = ", ".join(said(handbook().roles[role].title) for role in step.roles)
    return tag(
        "li",
        tag("p", mark + tag("strong", text(title)))
        + tag("p", explained(said(step.text)))
        + (tag("p", text(_("Vem: {roles}", roles=roles)), "iop-note") if roles else "")
        + sources(step.citations, title),
        f"iop-step iop-step-{step.kind}",
    )


def listed(group: PhaseSteps) -> str:
    """What one document says happens, as HTML."""
    return tag("ul", "".join(map(_step, group.steps)), "iop-steps")


def _summary(group: PhaseSteps) -> str:
    kinds = [step.kind for step in group.steps]
    parts = [count(kinds.count(k), *_COUNTS[k]) for k in _COUNTS if k in kinds]
    return document_name(group.document) + ": " + ", ".join(parts)


def _fold(group: PhaseSteps, is_own: bool) -> str:
    head = tag("summary", text(_summary(group)) + (_own_mark() if is_own else ""))
    return tag("details", head + listed(group), "iop-fold", open="open" if is_own else "")


def _own_mark() -> str:
    return " " + tag("span", text(_("Er riktlinje")), "iop-tag")


def show(phase: Phase, guideline: str) -> None:
    """The phase's own document in full, the others folded; the case's own guideline is open."""
    groups = phase_steps(handbook(), phase)
    first = [group for group in groups if group.document == phase.origin]
    others = [group for group in groups if group.document != phase.origin]
    st.header(_("Vad som händer och vem som gör vad"), anchor=False)
    open_lists = chain.from_iterable(
        (tag("p", text(_summary(group)), "iop-eyebrow"), listed(group)) for group in first
    )
    folds = (_fold(group, group.document == guideline) for group in others)
    show_html(*open_lists, *folds)
