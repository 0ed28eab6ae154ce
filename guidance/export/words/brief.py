"""The words of brief for the first meeting."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Underlag inför första mötet", en="Brief for the first meeting")
