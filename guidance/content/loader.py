"""Reads content folders into one Handbook; reports every fault at once.

A content folder holds YAML files with lists under well-known keys (``facts``, ``roles`` …), merged
in the order of their paths, and ``guidelines/<id>/`` with one folder a guideline.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from guidance.content.problem import ContentError, Problem
from guidance.content.shelf import Shelf
from guidance.domain.alike import Alike
from guidance.domain.citation import Source
from guidance.domain.fact import Fact, Theme
from guidance.domain.guideline import Guideline
from guidance.domain.handbook import GuidelineFolder, Handbook
from guidance.domain.knowledge import (
    Contradiction,
    Defect,
    Definition,
    Figure,
    LawUpdate,
    Silence,
    Term,
)
from guidance.domain.learning.lesson import Lesson, in_order
from guidance.domain.learning.quiz import QuizQuestion
from guidance.domain.learning.situation import Situation
from guidance.domain.outcome import Alternative, OutcomeText
from guidance.domain.outline import Scheme, Section
from guidance.domain.process import (
    ChecklistItem,
    Factor,
    Phase,
    Process,
    ProcessStep,
    Question,
    Role,
)
from guidance.domain.schedule import TimelineRule
from guidance.domain.steps import Reservation, StepRule, Steps
from guidance.domain.survey import Area, Gap, Principle, Prompt, SimilarModel, Stake

CONTENT = Path(__file__).parent


def _read_guideline(folder: Path) -> tuple[GuidelineFolder | None, list[Problem]]:
    shelf = Shelf(folder, sorted(folder.rglob("*.yaml")))
    guideline = shelf.only("guideline", Guideline)
    if guideline is None:
        missing = Problem(folder.name, "NO_GUIDELINE", "guideline.yaml is missing or faulty")
        return None, shelf.problems or [missing]
    process = Process(
        steps=shelf.all("steps", ProcessStep), questions=shelf.all("questions", Question)
    )
    return (
        GuidelineFolder(
            guideline=guideline,
            sources=shelf.all("sources", Source),
            process=process,
            checklist=shelf.all("checklist", ChecklistItem),
            scheme=shelf.only("schemes", Scheme),
            timeline=shelf.all("timeline", TimelineRule),
        ),
        shelf.problems,
    )


def _read_guidelines(folders: Iterable[Path]) -> tuple[dict[str, GuidelineFolder], list[Problem]]:
    found: dict[str, GuidelineFolder] = {}
    problems: list[Problem] = []
    for folder in folders:
        entry, faults = _read_guideline(folder)
        problems += faults
        if entry is None:
            continue
        if entry.guideline.id in found:
            place = f"{folder.name}/guideline.yaml › guideline › {entry.guideline.id}"
            problems.append(Problem(place, "DOUBLE_ID", "another folder has this guideline"))
        found[entry.guideline.id] = entry
    return found, problems


def _sources_of(folders: Iterable[GuidelineFolder]) -> dict[str, Source]:
    """A guideline folder may bring the documents that it cites."""
    return {source.id: source for folder in folders for source in folder.sources}


def read(root: Path = CONTENT, extra: Iterable[Path] = ()) -> tuple[Handbook | None, list[Problem]]:
    """The handbook below ``root`` with further guideline folders ``extra``, and all faults.

    The handbook is None where a part without which nothing works is missing.
    """
    outside = root / "guidelines"
    shelf = Shelf(root, [p for p in sorted(root.rglob("*.yaml")) if outside not in p.parents])
    folders, problems = _read_guidelines(
        [*sorted(p for p in outside.glob("*") if p.is_dir()), *extra]
    )
    merged = shelf.only("schemes", Scheme)
    if merged is None:
        problems.append(Problem(root.name, "NO_SCHEME", "the merged outline scheme is missing"))
        return None, shelf.problems + problems
    handbook = Handbook(
        sources=shelf.by_id("sources", Source) | _sources_of(folders.values()),
        themes=shelf.all("themes", Theme),
        facts=shelf.by_id("facts", Fact),
        outcomes=shelf.by_id("outcomes", OutcomeText),
        alternatives=shelf.by_id("alternatives", Alternative),
        steps=Steps(
            rules=shelf.all("rules", StepRule), reservations=shelf.all("reservations", Reservation)
        ),
        folders=folders,
        phases=shelf.all("phases", Phase),
        process=Process(
            steps=shelf.all("steps", ProcessStep), questions=shelf.all("questions", Question)
        ),
        roles=shelf.by_id("roles", Role),
        factors=shelf.all("factors", Factor),
        checklist=shelf.all("checklist", ChecklistItem),
        sections=shelf.by_id("sections", Section),
        merged=merged,
        definitions=shelf.all("definitions", Definition),
        contradictions=shelf.all("contradictions", Contradiction),
        law=shelf.all("law", LawUpdate),
        terms=shelf.all("terms", Term),
        defects=shelf.all("defects", Defect),
        silences=shelf.all("silences", Silence),
        figures=shelf.all("figures", Figure),
        models=shelf.all("models", SimilarModel),
        areas=shelf.all("areas", Area),
        gaps=shelf.all("gaps", Gap),
        stakes=shelf.all("stakes", Stake),
        principles=shelf.all("principles", Principle),
        prompts=shelf.all("prompts", Prompt),
        lessons=in_order(shelf.all("lessons", Lesson)),
        situations=shelf.all("situations", Situation),
        quiz=shelf.all("quiz", QuizQuestion),
        timeline=shelf.all("timeline", TimelineRule),
        alike=shelf.all("alike", Alike),
    )
    return handbook, shelf.problems + problems


def load(root: Path = CONTENT, extra: Iterable[Path] = ()) -> Handbook:
    """The handbook below ``root``. Raises ContentError with every fault if there is any."""
    handbook, problems = read(root, extra)
    if problems or handbook is None:
        raise ContentError(problems)
    return handbook
