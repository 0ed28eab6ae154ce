"""Where a sentence of guidance comes from: document, place and, where quoted, its words."""

from __future__ import annotations

from datetime import date
from typing import Literal

from guidance.domain.model import Frozen, Id, Prose, Text

SourceKind = Literal["document", "law", "case_law", "authority", "report", "ours"]


class Citation(Frozen):
    """A place in a source, by chapter, heading or paragraph, and the quoted words if any."""

    source: Id
    at: Prose
    quote: Prose | None = None


class Source(Frozen):
    """A document, statute, ruling or page that citations point to.

    ``checked`` is the day on which its text was last read; mandatory for all but documents
    and for what is our own. Documents alone have ``weight`` (who decided it, for whom it is
    binding), ``silent`` (what it says nothing about) and ``evidence``: its words that show it.
    """

    id: Id
    kind: SourceKind
    short: Text
    title: Text
    about: Text
    dated: Text | None = None
    checked: date | None = None
    weight: Text | None = None
    silent: Text | None = None
    evidence: tuple[Citation, ...] = ()
