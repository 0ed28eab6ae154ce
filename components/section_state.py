"""How far a section of the draft has come: a sign and a word, never colour alone."""

from __future__ import annotations

from components.i18n import N_, _
from components.markup import tag, text
from components.tone import mark
from guidance.domain.draft import State
from guidance.domain.outline import Section

_WORDS: dict[State, str] = {
    "written": N_("Skriven"),
    "suggested": N_("Förslag"),
    "empty": N_("Tom"),
}
ICONS: dict[State, str] = {
    "written": ":material/check_circle:",
    "suggested": ":material/edit_note:",
    "empty": ":material/radio_button_unchecked:",
}
_SIGNS: dict[State, str] = {"written": "✓", "suggested": "…", "empty": "–"}
_TONES: dict[State, str] = {"written": "good", "suggested": "other", "empty": "open"}
_ORIGINS = {"law": N_("tillägg från lagen"), "practice": N_("guidens tillägg")}


def word(state: State) -> str:
    """The state as a word."""
    return _(_WORDS[state])


def badge(state: State) -> str:
    """The state as HTML."""
    sign = mark(_TONES[state], _SIGNS[state])
    return tag("span", sign + " " + text(word(state)), "iop-state")


def origin(section: Section) -> str:
    """Where a section comes from when no document has it; empty when one has."""
    return _(_ORIGINS[section.origin]) if section.origin in _ORIGINS else ""
