"""The entries of one content folder: which model each key has, and every fault in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from guidance.content.problem import Problem
from guidance.content.yaml_file import read_yaml
from guidance.domain.alike import Alike
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
from guidance.domain.outcome import Alternative, OutcomeText
from guidance.domain.outline import Scheme, Section
from guidance.domain.process import (
    ChecklistItem,
    Factor,
    Phase,
    ProcessStep,
    Question,
    Role,
)
from guidance.domain.schedule import TimelineRule
from guidance.domain.steps import Reservation, StepRule
from guidance.domain.survey import Area, Gap, Principle, Prompt, SimilarModel, Stake

MODELS: dict[str, type[BaseModel]] = {
    "sources": Source,
    "themes": Theme,
    "facts": Fact,
    "outcomes": OutcomeText,
    "alternatives": Alternative,
    "rules": StepRule,
    "reservations": Reservation,
    "phases": Phase,
    "steps": ProcessStep,
    "questions": Question,
    "roles": Role,
    "factors": Factor,
    "checklist": ChecklistItem,
    "sections": Section,
    "schemes": Scheme,
    "definitions": Definition,
    "contradictions": Contradiction,
    "law": LawUpdate,
    "terms": Term,
    "defects": Defect,
    "silences": Silence,
    "figures": Figure,
    "models": SimilarModel,
    "areas": Area,
    "gaps": Gap,
    "stakes": Stake,
    "principles": Principle,
    "prompts": Prompt,
    "lessons": Lesson,
    "situations": Situation,
    "quiz": QuizQuestion,
    "timeline": TimelineRule,
    "alike": Alike,
    "guideline": Guideline,
}

M = TypeVar("M", bound=BaseModel)


class Shelf:
    """The entries of one folder by key, each validated on its own so that all faults are seen."""

    def __init__(self, root: Path, files: Iterable[Path]) -> None:
        self.problems: list[Problem] = []
        self._entries: dict[str, list[BaseModel]] = {}
        for path in files:
            data, faults = read_yaml(path)
            place = str(path.relative_to(root.parent))
            self.problems += [Problem(place, f.code, f.message) for f in faults]
            for key, items in data.items():
                self._add(place, key, items)

    def _add(self, place: str, key: str, items: object) -> None:
        model = MODELS.get(key)
        if model is None:
            known = ", ".join(MODELS)
            self.problems.append(Problem(place, "UNKNOWN_KEY", f"{key!r}", f"known: {known}"))
            return
        if not isinstance(items, dict | list):
            self.problems.append(Problem(f"{place} › {key}", "NOT_A_LIST", "a list was expected"))
            return
        for item in [cast(object, items)] if isinstance(items, dict) else cast(list[object], items):
            name = cast(dict[str, object], item).get("id", "?") if isinstance(item, dict) else "?"
            try:
                self._entries.setdefault(key, []).append(model.model_validate(item))
            except ValidationError as error:
                self.problems += [_problem(f"{place} › {key} › {name}", e) for e in error.errors()]

    def all(self, key: str, model: type[M]) -> tuple[M, ...]:
        """The entries under ``key``."""
        return tuple(e for e in self._entries.get(key, ()) if isinstance(e, model))

    def by_id(self, key: str, model: type[M]) -> dict[Any, M]:
        """The entries under ``key`` by id; a second one with the same id is a fault."""
        found: dict[Any, M] = {}
        for entry in self.all(key, model):
            entry_id = entry.model_dump(include={"id"})["id"]
            if entry_id in found:
                self.problems.append(
                    Problem(f"{key} › {entry_id}", "DOUBLE_ID", "the id stands twice")
                )
            found[entry_id] = entry
        return found

    def only(self, key: str, model: type[M]) -> M | None:
        """The single entry under ``key``, if there is one."""
        return next(iter(self.all(key, model)), None)


def _problem(place: str, error: Mapping[str, Any]) -> Problem:
    field = ".".join(str(part) for part in error["loc"])
    return Problem(f"{place} › {field}" if field else place, "BAD_ENTRY", str(error["msg"]))
