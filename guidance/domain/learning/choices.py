"""What a quiz question offers to choose from, and which entries of the content make it right."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from guidance.domain.guideline import Strength
from guidance.domain.model import Frozen, Id, Prose, Text
from guidance.domain.outcome import Outcome

Reading = Literal["meets", "partly", "fails", "flags"]
Key = Literal[
    "steps", "questions", "checklist", "timeline", "factors", "criteria", "numbers", "remarks",
    "headings", "law", "definitions", "contradictions", "terms", "alternatives", "outcomes",
    "roles", "phases",
]  # fmt: skip
"""The keys under which the content has what questions refer to."""

ANY_STRENGTH: tuple[Strength, ...] = ("must", "should", "note")
Ids = Annotated[tuple[Id, ...], Field(min_length=3, max_length=8)]


class Ref(Frozen):
    """An entry of the content."""

    key: Key
    id: Id


class CriterionOptions(Frozen):
    """Criteria of any guideline; right are those about a fact that ``guideline`` has one about."""

    of: Literal["criteria"]
    guideline: Id
    strengths: tuple[Strength, ...] = ANY_STRENGTH
    ids: Ids


class GuidelineOptions(Frozen):
    """Guidelines; right are those with a criterion about ``fact``, or that read ``option`` so."""

    of: Literal["guidelines"]
    fact: Id
    strengths: tuple[Strength, ...] = ANY_STRENGTH
    option: str | None = None
    reading: Reading = "meets"
    ids: Ids


class AnswerOptions(Frozen):
    """The answers to a criterion's fact; right are those that the criterion reads so."""

    of: Literal["answers"]
    criterion: Id
    reading: Reading = "meets"


class PhaseOptions(Frozen):
    """Phases; right is the one that ``item`` belongs to."""

    of: Literal["phases"]
    item: Ref
    ids: Ids


class RoleOptions(Frozen):
    """Roles; right are those that ``item`` names, or those on the side ``party``."""

    of: Literal["roles"]
    item: Ref | None = None
    party: Literal["cso", "public", "both"] | None = None
    ids: Ids


class ItemOptions(Frozen):
    """Steps, questions, things to do or factors; right are those with all that is asked for."""

    of: Literal["items"]
    key: Literal["steps", "questions", "checklist", "factors"]
    phase: Id | None = None
    role: Id | None = None
    is_kind: str | None = None
    research_phase: str | None = None
    ids: Ids


class SectionOptions(Frozen):
    """Sections; right are those under a heading of the guideline's own, or those of an origin."""

    of: Literal["sections"]
    guideline: Id | None = None
    origins: tuple[Literal["documents", "law", "practice"], ...] = ()
    ids: Ids


class OutcomeOptions(Frozen):
    """Outcomes; right is the one of the step rule, or of the criterion when it fails."""

    of: Literal["outcomes"]
    rule: Id | None = None
    criterion: Id | None = None
    ids: Annotated[tuple[Outcome, ...], Field(min_length=3)]


class SourceOptions(Frozen):
    """Sources; right are those that the entry about the law stands on, documents apart."""

    of: Literal["sources"]
    law: Id
    ids: Ids


class TermOptions(Frozen):
    """Terms; the meaning of one is shown, and right is that one."""

    of: Literal["terms"]
    term: Id
    ids: Ids


class AmountFigure(Frozen):
    """A figure that law sets."""

    place: Literal["law"]
    law: Id
    amount: Id


class NumberFigure(Frozen):
    """A number in a guideline's rule."""

    place: Literal["numbers"]
    id: Id
    value: Id


class TimingFigure(Frozen):
    """A number in the timing of a timeline's rule; without its sign."""

    place: Literal["timeline"]
    id: Id
    value: Literal["months", "days", "times"]


class CountFigure(Frozen):
    """How many phases a document has, headings of its own, or criteria of a strength."""

    place: Literal["count"]
    what: Literal["phases", "headings", "criteria"]
    of_guideline: Id
    strengths: tuple[Strength, ...] = ANY_STRENGTH


Figure = Annotated[
    AmountFigure | NumberFigure | TimingFigure | CountFigure, Field(discriminator="place")
]


class FigureOptions(Frozen):
    """Numbers; right is the figure, beside ``others``. The question itself says what is counted."""

    of: Literal["figures"]
    figure: Figure
    others: Annotated[tuple[int, ...], Field(min_length=2, max_length=6)]


class Written(Frozen):
    """An option in words of its own. Right is one that ``carried`` says the words of."""

    id: Id
    text: Text
    carried: Prose | None = None


class WrittenOptions(Frozen):
    """Options by hand; what carries the right ones stands in ``entry`` or in a quotation."""

    of: Literal["written"]
    entry: Ref | None = None
    choices: Annotated[tuple[Written, ...], Field(min_length=3, max_length=8)]


Options = Annotated[
    CriterionOptions | GuidelineOptions | AnswerOptions | PhaseOptions | RoleOptions | ItemOptions
    | SectionOptions | OutcomeOptions | SourceOptions | TermOptions | FigureOptions
    | WrittenOptions,
    Field(discriminator="of"),
]  # fmt: skip
