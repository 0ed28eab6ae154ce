"""The whole content as one frozen value, as the loader read it."""

from __future__ import annotations

from functools import cached_property

from guidance.domain.alike import Alike
from guidance.domain.case import Case
from guidance.domain.case_parts import COMMON
from guidance.domain.citation import Source
from guidance.domain.fact import Fact, Theme
from guidance.domain.guideline import Guideline
from guidance.domain.knowledge import (
    Contradiction,
    Defect,
    Definition,
    Figure,
    LawUpdate,
    Silence,
    Term,
)
from guidance.domain.learning.lesson import Lesson
from guidance.domain.learning.quiz import QuizQuestion
from guidance.domain.learning.situation import Situation
from guidance.domain.model import Frozen, Id
from guidance.domain.outcome import Alternative, Outcome, OutcomeText
from guidance.domain.outline import Scheme, Section
from guidance.domain.process import ChecklistItem, Factor, Phase, Process, Role
from guidance.domain.schedule import TimelineRule
from guidance.domain.steps import Steps
from guidance.domain.survey import Area, Gap, Principle, Prompt, SimilarModel, Stake


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
    defects: tuple[Defect, ...]
    silences: tuple[Silence, ...]
    figures: tuple[Figure, ...]
    models: tuple[SimilarModel, ...]
    areas: tuple[Area, ...]
    gaps: tuple[Gap, ...]
    stakes: tuple[Stake, ...]
    principles: tuple[Principle, ...]
    prompts: tuple[Prompt, ...]
    lessons: tuple[Lesson, ...]
    situations: tuple[Situation, ...]
    quiz: tuple[QuizQuestion, ...]
    timeline: tuple[TimelineRule, ...]
    alike: tuple[Alike, ...] = ()

    @cached_property
    def guidelines(self) -> dict[Id, Guideline]:
        """Guidelines by id, in their order."""
        ordered = sorted(self.folders.values(), key=lambda f: f.guideline.order)
        return {f.guideline.id: f.guideline for f in ordered}

    def guideline_of(self, case: Case) -> Id:
        """The guideline that the case has chosen; the common core where nobody knows that one."""
        return case.guideline if case.guideline in self.folders else COMMON
