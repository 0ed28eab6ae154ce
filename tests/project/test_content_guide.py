"""The guides to the content name every key that an entry may hold, and no other."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from guidance.content.lint.files import GUIDELINE_KEYS
from guidance.domain.alike import Alike
from guidance.domain.citation import Citation, Source
from guidance.domain.guideline import Criterion, Flag, Guideline, NumberRule, Remark
from guidance.domain.knowledge import Term
from guidance.domain.learning.lesson import Lesson
from guidance.domain.learning.paragraph import Paragraph
from guidance.domain.learning.quiz import AREAS, TASK_KINDS, QuizQuestion
from guidance.domain.learning.situation import Answer, Later, Point, Situation
from guidance.domain.outline import Heading, Scheme
from guidance.domain.process import ChecklistItem, ProcessStep, Question
from guidance.domain.schedule import Agreed, EachYear, Moment, Spread, TimelineRule, Within
from tests.running import ROOT

GUIDE = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
LEARNING = (ROOT / "docs" / "learning.md").read_text(encoding="utf-8")
MODELS: tuple[type[BaseModel], ...] = (
    Citation,
    Guideline,
    Criterion,
    Flag,
    Remark,
    NumberRule,
    ProcessStep,
    Question,
    ChecklistItem,
    Scheme,
    Heading,
    TimelineRule,
    Moment,
    Within,
    EachYear,
    Spread,
    Agreed,
    Source,
)
TO_LEARN: tuple[type[BaseModel], ...] = (
    Lesson,
    Paragraph,
    Situation,
    Answer,
    Later,
    Point,
    QuizQuestion,
    Term,
    Alike,
)


def described(model: type[BaseModel], guide: str) -> dict[str, bool]:
    """The keys that a guide has for a model, and whether it calls them needed."""
    section = guide.split(f"\n### {model.__name__}\n")[1].split("\n#", maxsplit=1)[0]
    return {
        key: not star for star, key in re.findall(r"^\| (\*?)`(\w+)`\*? \|", section, re.MULTILINE)
    }


@pytest.mark.parametrize(
    ("model", "guide"),
    [*((model, GUIDE) for model in MODELS), *((model, LEARNING) for model in TO_LEARN)],
    ids=lambda given: "" if isinstance(given, str) else given.__name__,
)
def test_a_guide_has_every_key_of_an_entry_and_says_which_are_needed(
    model: type[BaseModel], guide: str
) -> None:
    fields = {name: field.is_required() for name, field in model.model_fields.items()}
    assert described(model, guide) == fields


def test_the_guide_to_learning_has_every_area_and_kind_of_question() -> None:
    section = LEARNING.split("\n### QuizQuestion\n")[1].split("\n## ", maxsplit=1)[0]
    assert all(f"`{name}`" in section for name in (*AREAS, *TASK_KINDS))


def test_the_guide_has_a_file_for_every_key_of_a_folder() -> None:
    files = re.findall(r"^\| `\w+\.yaml` \| (.+?) \|", GUIDE, re.MULTILINE)
    assert {key for held in files for key in re.findall(r"`(\w+)`", held)} == set(GUIDELINE_KEYS)
