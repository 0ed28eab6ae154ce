"""The whole content as one frozen value, as the loader read it."""

from __future__ import annotations

from functools import cached_property

from guidance.domain.case import Case
from guidance.domain.case_parts import COMMON
from guidance.domain.citation import Source
from guidance.domain.fact import Fact, Theme
from guidance.domain.guideline import Guideline
from guidance.domain.knowledge import Contradiction, Definition, LawUpdate, Term
from guidance.domain.model import Frozen, Id
from guidance.domain.outcome import Alternative, Outcome, OutcomeText
from guidance.domain.outline import Scheme, Section
from guidance.domain.process import ChecklistItem, Factor, Phase, Process, Role
from guidance.domain.schedule import TimelineRule
from guidance.domain.steps import Steps


class GuidelineFolder(Frozen):
    """One folder under ``guidelines/``: all that one document brings."""

    guideline: Guideline
    sources: tuple[Source, ...] = ()
    process: Process = Process()
    checklist: tuple[ChecklistItem, ...] = ()
    scheme: Scheme | None = None
    timeline: tuple[TimelineRule, ...] = ()


class Handbook(Frozen):
    """Everything the guide knows. Built once a process and never changed."""

    sources: dict[Id, Source]
    themes: tuple[Theme, ...]
    facts: dict[Id, Fact]
    outcomes: dict[Outcome, OutcomeText]
    alternatives: dict[Id, Alternative]
    steps: Steps
    folders: dict[Id, GuidelineFolder]
    phases: tuple[Phase, ...]
    process: Process
    roles: dict[Id, Role]
    factors: tuple[Factor, ...]
    checklist: tuple[ChecklistItem, ...]
    sections: dict[Id, Section]
    merged: Scheme
    definitions: tuple[Definition, ...]
    contradictions: tuple[Contradiction, ...]
    law: tuple[LawUpdate, ...]
    terms: tuple[Term, ...]
    timeline: tuple[TimelineRule, ...]

    @cached_property
    def guidelines(self) -> dict[Id, Guideline]:
        """Guidelines by id, in their order."""
        ordered = sorted(self.folders.values(), key=lambda f: f.guideline.order)
        return {f.guideline.id: f.guideline for f in ordered}

    def guideline_of(self, case: Case) -> Id:
        """The guideline that the case has chosen; the common core where nobody knows that one."""
        return case.guideline if case.guideline in self.folders else COMMON
