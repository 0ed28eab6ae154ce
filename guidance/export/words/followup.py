"""The words of yearly follow-up."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Årlig uppföljning", en="Yearly follow-up")
