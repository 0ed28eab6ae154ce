"""What happens at a stop of the map and what to talk about there, document by document."""

from __future__ import annotations

from components.i18n import _, said
from components.markup import tag, text
from components.process_steps import listed
from components.question_words import asked, document_name, original
from components.source_details import sources
from guidance.bootstrap import handbook
from guidance.domain.conversation import (
    PhaseQuestions,
    PhaseSteps,
    phase_questions,
    phase_steps,
)
from guidance.domain.process import Phase, Question


def _walked(phase: Phase) -> list[PhaseSteps]:
    """What happens; what must be in place to go on stands on its own."""
    found = (
        PhaseSteps(group.document, tuple(step for step in group.steps if step.kind != "gate"))
        for group in phase_steps(handbook(), phase)
    )
    return [group for group in found if group.steps]


def happenings(phase: Phase) -> str:
    """The steps as HTML, those of the first document in full, the others folded."""
    parts: list[str] = []
    for group in _walked(phase):
        name = text(document_name(group.document))
        if not parts:
            parts.append(tag("p", name, "iop-eyebrow") + listed(group))
        else:
            parts.append(tag("details", tag("summary", name) + listed(group), "iop-fold"))
    return tag("h2", text(_("Vad som händer"))) + "".join(parts)


def _question(question: Question) -> str:
    words = asked(question)
    return tag(
        "li", tag("p", text(words)) + original(question) + sources(question.citations, words)
    )


def _group(group: PhaseQuestions) -> str:
    rows = "".join(map(_question, group.questions))
    name = tag("p", text(document_name(group.document)), "iop-eyebrow")
    return name + tag("ul", rows, "iop-map-questions")


def questions(phase: Phase) -> str:
    """The discussion questions as HTML."""
    silent = tag("p", text(said(phase.silent)), "iop-silent") if phase.silent else ""
    groups = "".join(map(_group, phase_questions(handbook(), phase)))
    return tag("h2", text(_("Frågor att prata om"))) + silent + groups
