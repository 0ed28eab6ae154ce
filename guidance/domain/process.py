"""The way through an IOP: phases, steps, gates, roles, questions and what research found."""

from __future__ import annotations

from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.model import Condition, Frozen, Id, Text


class Output(Frozen):
    """What is there when a phase is over, as far as its document says."""

    text: Text
    citations: tuple[Citation, ...]


class Phase(Frozen):
    """A phase of the process. ``origin`` names the source that has it: a document, or research.

    ``silent`` says so where the documents have nothing about it; without ``output`` its document
    does not say what comes out of it.
    """

    id: Id
    title: Text
    lead: Text
    origin: Id
    output: Output | None = None
    silent: Text | None = None
    citations: tuple[Citation, ...]


class ProcessStep(Frozen):
    """Something that happens in a phase, by whom."""

    id: Id
    phase: Id
    kind: Literal["step", "gate", "demand"] = "step"
    title: Text
    text: Text
    roles: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Question(Frozen):
    """A discussion question. A document's own words stand in its citation and in ``text.sv``;
    ``ours`` marks the questions that no document has. ``feeds``: outline sections its notes go to.
    """

    id: Id
    ref: str = ""
    phase: Id
    text: Text
    ours: bool = False
    feeds: tuple[Id, ...] = ()
    citations: tuple[Citation, ...] = ()


class Role(Frozen):
    """Someone with a duty in the process; ``party`` is the side it belongs to."""

    id: Id
    party: Literal["cso", "public", "both"]
    title: Text
    duty: Text
    citations: tuple[Citation, ...]


class Factor(Frozen):
    """A success factor or challenge that research on one IOP found in one of its phases."""

    id: Id
    kind: Literal["success", "challenge"]
    research_phase: Literal["initiation", "implementation", "adaptation"]
    phases: tuple[Id, ...]
    text: Text
    citations: tuple[Citation, ...]


class Process(Frozen):
    """What one guideline adds to the process."""

    steps: tuple[ProcessStep, ...] = ()
    questions: tuple[Question, ...] = ()


class ChecklistItem(Frozen):
    """Something to do, show, decide or check; ``when`` (facts and options) limits it."""

    id: Id
    phase: Id
    kind: Literal["do", "show", "produce", "decide", "check"]
    title: Text
    text: Text
    role: Id
    when: Condition = {}
    citations: tuple[Citation, ...]
