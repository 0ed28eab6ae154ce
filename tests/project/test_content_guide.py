"""docs/content.md names every key that a guideline's folder may hold, and no other."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from guidance.content.lint.files import GUIDELINE_KEYS
from guidance.domain.citation import Citation, Source
from guidance.domain.guideline import Criterion, Flag, Guideline, NumberRule, Remark
from guidance.domain.outline import Heading, Scheme
from guidance.domain.process import ChecklistItem, ProcessStep, Question
from guidance.domain.schedule import Agreed, EachYear, Moment, Spread, TimelineRule, Within
from tests.running import ROOT

GUIDE = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
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


def described(model: type[BaseModel]) -> dict[str, bool]:
    """The keys that the guide has for a model, and whether it calls them needed."""
    section = GUIDE.split(f"\n### {model.__name__}\n")[1].split("\n#")[0]
    return {
        key: not star for star, key in re.findall(r"^\| (\*?)`(\w+)`\*? \|", section, re.MULTILINE)
    }


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_guide_has_every_key_of_an_entry_and_says_which_are_needed(
    model: type[BaseModel],
) -> None:
    fields = {name: field.is_required() for name, field in model.model_fields.items()}
    assert described(model) == fields


def test_the_guide_has_a_file_for_every_key_of_a_folder() -> None:
    files = re.findall(r"^\| `\w+\.yaml` \| (.+?) \|", GUIDE, re.MULTILINE)
    assert {key for held in files for key in re.findall(r"`(\w+)`", held)} == set(GUIDELINE_KEYS)
