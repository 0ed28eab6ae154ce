"""What an outcome feels like: a tone for the style sheet, and a sign so that colour never stands
alone.
"""

from __future__ import annotations

from components.markup import tag
from guidance.domain.assessment import Verdict
from guidance.domain.outcome import Outcome

_TONES: dict[Outcome, str] = {
    Outcome.IOP: "good",
    Outcome.IOP_WITH_RESERVATIONS: "care",
    Outcome.UNDECIDED: "open",
    Outcome.NOT_YET: "care",
    Outcome.MULTI_YEAR_GRANT: "other",
    Outcome.ASSOCIATION_GRANT: "other",
    Outcome.NOT_AS_DESCRIBED: "other",
    Outcome.LEGAL_REVIEW: "stop",
    Outcome.PROCUREMENT: "stop",
}
_SIGNS = {"good": "✓", "care": "!", "open": "?", "other": "→", "stop": "§"}


def tone_of(verdict: Verdict) -> str:
    """The tone of an outcome, or of what it leans to."""
    return _TONES[verdict.leans_to or verdict.outcome]


def mark(tone: str, sign: str = "") -> str:
    """A sign in its tone as HTML, the tone's own if none is given; words always stand beside it."""
    return tag("span", sign or _SIGNS[tone], f"iop-mark iop-{tone}", aria_hidden="true")
