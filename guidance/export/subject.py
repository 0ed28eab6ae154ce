"""What a document is made from: a case, the content it is read with, and whose answers count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from guidance.domain.case import Case, View
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.reading import Reading
from guidance.domain.timeline import Workdays


class Subject(NamedTuple):
    """``case`` speaks the document's language; ``stored`` is the case as it is kept, whatever that
    is. ``workdays`` tells working days from others; ``dated`` is the day on the title, if any.
    """

    book: Handbook
    case: Case
    stored: Case
    readings: Mapping[str, Reading]
    workdays: Workdays
    view: View = "agreed"
    dated: date | None = None

    @property
    def lang(self) -> Lang:
        """The language of the document."""
        return self.case.lang
