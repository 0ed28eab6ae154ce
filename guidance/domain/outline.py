"""The draft agreement: canonical sections, and each document's headings over them."""

from __future__ import annotations

from typing import Literal

from guidance.domain.citation import Citation
from guidance.domain.model import Condition, Frozen, Id, Text


class Sentence(Frozen):
    """A sentence that the draft takes over when the facts are answered so."""

    when: Condition
    text: Text


class _AboutSection(Frozen):
    """What belongs in a section; ``prompt`` says it to those who write, ``guidance`` is ours."""

    id: Id
    title: Text
    guidance: Text
    prompt: Text
    sentences: tuple[Sentence, ...] = ()


class Section(_AboutSection):
    """A canonical section that text is attached to, whatever heading it stands under.

    ``origin``: ``documents`` (at least one of the five has it), ``law`` or ``practice`` (none has
    it, but law or practice asks for it).
    """

    origin: Literal["documents", "law", "practice"]
    citations: tuple[Citation, ...]


class OwnSection(_AboutSection):
    """A section that the parties have added themselves; content never holds one."""

    origin: Literal["own"] = "own"
    citations: tuple[Citation, ...] = ()


AnySection = Section | OwnSection


class Heading(Frozen):
    """A document's own heading and the sections under it; ``level`` 1 or 2."""

    id: Id
    ref: str
    level: Literal[1, 2] = 1
    title: Text
    sections: tuple[Id, ...] = ()
    citations: tuple[Citation, ...]


class Scheme(Frozen):
    """An order of headings for the draft."""

    id: Id
    name: Text
    headings: tuple[Heading, ...]
