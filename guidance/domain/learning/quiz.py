"""Quiz questions: each names entries of the content by id, and what they say makes the answer.

So an answer cannot go stale: when the content changes, the right answer changes with it or the
question no longer resolves. Only ``written`` options are written by hand, and words of the content
or of a quotation must carry those.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from guidance.domain.citation import Citation
from guidance.domain.learning.choices import Ids, Options, Ref
from guidance.domain.model import Frozen, Id, Text

Area = Literal["phases", "roles", "criteria", "numbers", "terms", "law"]
AREAS: tuple[Area, ...] = ("phases", "roles", "criteria", "numbers", "terms", "law")


class One(Frozen):
    """One option is right."""

    kind: Literal["one"]
    options: Options


class Several(Frozen):
    """At least two options are right, and not all."""

    kind: Literal["several"]
    options: Options


class Order(Frozen):
    """Put into order; the right one is that of the content, of time, or from low to high."""

    kind: Literal["order"]
    of: Literal["phases", "steps", "headings", "timeline", "amounts"]
    ids: Ids


class Match(Frozen):
    """What belongs together: a name and its meaning, or something that happens and its phase."""

    kind: Literal["match"]
    of: Literal[
        "terms", "roles", "phases", "alternatives", "outcomes", "amounts", "law",
        "steps", "questions", "checklist",
    ]  # fmt: skip
    ids: Ids


class WhichGuideline(Frozen):
    """Whose words these are; the first quotation of the entry is shown."""

    kind: Literal["guideline"]
    entry: Ref
    among: Ids


Task = Annotated[One | Several | Order | Match | WhichGuideline, Field(discriminator="kind")]
TaskKind = Literal["one", "several", "order", "match", "guideline"]
TASK_KINDS: tuple[TaskKind, ...] = ("one", "several", "order", "match", "guideline")


class QuizQuestion(Frozen):
    """A question, what is to be done, and feedback on the reasoning that is always shown."""

    id: Id
    area: Area
    text: Text
    task: Task
    feedback: Text
    citations: tuple[Citation, ...]
