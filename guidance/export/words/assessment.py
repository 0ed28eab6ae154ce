"""The words of assessment."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Bedömning", en="Assessment")
