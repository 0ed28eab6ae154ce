"""How far a section of the draft has come: a sign and a word, never colour alone."""

from __future__ import annotations

from components.i18n import N_, _
from components.markup import tag, text
from components.tone import mark
from guidance.domain.draft import DraftSection, State
from guidance.domain.outline import AnySection

_WORDS: dict[State, str] = {
    "ready": N_("Klart"),
    "begun": N_("Påbörjat"),
    "suggested": N_("Förslag"),
    "empty": N_("Tomt"),
    "left_out": N_("Utelämnat"),
}
_ICONS: dict[State, str] = {
    "ready": ":material/check_circle:",
    "begun": ":material/edit:",
    "suggested": ":material/lightbulb:",
    "empty": ":material/radio_button_unchecked:",
    "left_out": ":material/do_not_disturb_on:",
}
_SIGNS: dict[State, str] = {
    "ready": "✓",
    "begun": "…",
    "suggested": "+",
    "empty": "–",
    "left_out": "×",
}
_TONES: dict[State, str] = {
    "ready": "good",
    "begun": "other",
    "suggested": "other",
    "empty": "open",
    "left_out": "open",
}
_ORIGINS = {
    "law": N_("tillägg från lagen"),
    "practice": N_("guidens tillägg"),
    "own": N_("egen rubrik"),
}


def icon(section: DraftSection) -> str:
    """The state as a sign for a button; changed answers come first."""
    return ":material/sync_problem:" if section.changed else _ICONS[section.state]


def words(section: DraftSection) -> str:
    """The state in words, whether the answers have changed, and where the section comes from."""
    changed = _("svaren har ändrats") if section.changed else ""
    parts = (_(_WORDS[section.state]), changed, origin(section.section))
    return ", ".join(part for part in parts if part)


def badge(state: State) -> str:
    """The state as HTML."""
    sign = mark(_TONES[state], _SIGNS[state])
    return tag("span", sign + " " + text(_(_WORDS[state])), "iop-state")


def origin(section: AnySection) -> str:
    """Where a section comes from when no document has it; empty when one has."""
    return _(_ORIGINS[section.origin]) if section.origin in _ORIGINS else ""
