"""Values that stand in for missing ones while the rest of an entry is linted."""

from __future__ import annotations

WORD = "…"
UNNAMED = "unnamed"

LEAVES = frozenset({"sv", "en", "ref", "at"})
TEXTS = frozenset({
    "about", "answer", "ask", "because", "dated", "explains", "feedback", "guidance",
    "handling", "headline", "help", "label", "lead", "leaning", "likeness", "meaning", "meant",
    "name", "now", "open_point", "prompt", "question", "research", "says", "setting", "since",
    "task", "term", "text", "title", "topic", "weight", "why",
})  # fmt: skip
LISTS = frozenset({
    "answers", "citations", "criteria", "headings", "how", "next_steps", "points", "positions",
    "story",
})  # fmt: skip
BY_KEY: dict[tuple[str, str], object] = {
    ("guideline", "id"): UNNAMED,
    ("guideline", "kind"): "support",
    ("guideline", "order"): 0,
    ("checklist", "kind"): "check",
    ("timeline", "kind"): "talks",
    ("timeline", "origin"): "ours",
    ("situations", "kind"): "made_up",
    ("situations", "guess"): "facts",
    ("situations", "basis"): "assumed",
    ("situations", "outcomes"): {},
}


def stand_in(key: str, field: int | str) -> object:
    """A value for a missing field of an entry; None where only its author can know it."""
    if field in LEAVES:
        return WORD
    if field in TEXTS:
        return {"sv": WORD, "en": WORD}
    if field in LISTS:
        return []
    if field == "strength":
        return "must"
    return BY_KEY.get((key, str(field)))
