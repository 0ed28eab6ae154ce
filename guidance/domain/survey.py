"""What the documents tell about IOP beside their rules: where, how well, at what risk, unknown."""

from __future__ import annotations

from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.model import Frozen, Id, Text

Frequency = Literal["most", "next", "less", "unstated"]


class SimilarModel(Frozen):
    """Another form of cooperation that a document likens to IOP.

    ``difference`` only where the document names one.
    """

    id: Id
    title: Text
    text: Text
    likeness: Text
    difference: Text | None = None
    citations: tuple[Citation, ...]


class Area(Frozen):
    """A subject area in which IOP is used; ``research`` says who found so, and when."""

    id: Id
    title: Text
    frequency: Frequency
    research: Text
    citations: tuple[Citation, ...]


class Gap(Frozen):
    """What nobody knew about IOP when a document was written.

    ``since`` says what has become known, with the ``law`` entries that it rests on.
    """

    id: Id
    title: Text
    text: Text
    since: Text
    facts: tuple[Id, ...] = ()
    law: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Stake(Frozen):
    """A value, benefit or risk that a document states; ``handling``: what the guide does."""

    id: Id
    kind: Literal["value", "benefit", "risk"]
    title: Text
    text: Text
    handling: Text
    facts: tuple[Id, ...] = ()
    law: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Principle(Frozen):
    """What a balanced partnership rests on, and a question of ours for those who plan one."""

    id: Id
    title: Text
    text: Text
    ask: Text
    facts: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Prompt(Frozen):
    """A question that a document asks, word for word in ``text.sv``, and a short answer.

    ``kind``: a chapter's heading, or a question that is asked under way.
    """

    id: Id
    kind: Literal["chapter", "analysis"]
    text: Text
    answer: Text
    law: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]
