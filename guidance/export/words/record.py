"""The words of conversation record."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Samtalsprotokoll", en="Conversation record")
