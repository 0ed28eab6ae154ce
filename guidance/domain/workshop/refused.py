"""What a workshop cannot do now, with the reason for those who asked."""

from __future__ import annotations

from typing import NamedTuple

from guidance.domain.model import Text


class Refusal(NamedTuple):
    """A step that is not taken: a code of ``REASONS`` or of another table, and words."""

    code: str
    words: Text


REASONS: dict[str, Text] = {
    "ended": Text(
        sv="Workshopen är avslutad. Det går inte att ändra något i den.",
        en="The workshop has ended. Nothing in it can be changed.",
    ),
    "no_item": Text(
        sv="Ingen fråga är uppe. Gå till en fråga först.",
        en="No question is up. Go to a question first.",
    ),
    "unknown_item": Text(
        sv="Frågan finns inte i planen.",
        en="The question is not in the plan.",
    ),
    "first_item": Text(sv="Det här är den första frågan.", en="This is the first question."),
    "last_item": Text(sv="Det här är den sista frågan.", en="This is the last question."),
    "already_open": Text(sv="Röstningen är redan öppen.", en="The voting is already open."),
    "not_open": Text(sv="Röstningen är inte öppen.", en="The voting is not open."),
    "open_now": Text(
        sv="Röstningen är öppen. Stäng den först.",
        en="The voting is open. Close it first.",
    ),
    "was_shown": Text(
        sv="Resultatet har visats, så omgången är klar. Rösta i en andra omgång i stället.",
        en="The result has been shown, so this round is done. Vote in a second round instead.",
    ),
    "second_was_shown": Text(
        sv="Resultatet har visats, så den andra omgången är klar. Fler omgångar finns inte.",
        en="The result has been shown, so the second round is done. There are no more rounds.",
    ),
    "nothing_to_show": Text(
        sv="Ingen har röstat än. Öppna röstningen först.",
        en="Nobody has voted yet. Open the voting first.",
    ),
    "already_shown": Text(sv="Resultatet visas redan.", en="The result is already shown."),
    "too_few": Text(
        sv="Resultatet visas inte än: för få har röstat.",
        en="The result cannot be shown yet: too few have voted.",
    ),
    "not_shown": Text(sv="Resultatet visas inte.", en="The result is not shown."),
    "first_not_voted": Text(
        sv="Rösta i den första omgången innan den andra börjar.",
        en="Vote in the first round before the second begins.",
    ),
    "no_case": Text(
        sv="Workshopen hör inte till något ärende som en uppgift kan sparas i.",
        en="The workshop does not belong to a case, so there is nowhere to save a task.",
    ),
    "was_up": Text(
        sv="En fråga som har varit uppe kan inte ändras eller tas bort.",
        en="A question that has been up cannot be changed or removed.",
    ),
    "two_rounds": Text(
        sv="Det här är redan den andra omgången.", en="This is already the second round."
    ),
}
"""Why a workshop does not take a step."""


def refuse(code: str) -> Refusal:
    """The refusal with that code of ``REASONS``."""
    return Refusal(code, REASONS[code])
