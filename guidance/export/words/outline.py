"""The words of the draft agreement that only it has."""

from __future__ import annotations

from guidance.domain.model import Text

LEFT_OUT = Text(sv="Utelämnat med avsikt", en="Left out on purpose")
LEFT_OUT_NOTE = Text(
    sv="Det här har ni valt att inte ta med. Skälet står under varje rubrik.",
    en="You have chosen not to include this. The reason stands below each heading.",
)
NO_REASON = Text(sv="[Inget skäl angivet]", en="[No reason given]")
