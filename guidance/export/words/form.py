"""The words of paper form."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Formulär på papper", en="Paper form")
