"""What can go wrong with a room, each with words for those who meet it.

A store that cannot be used at all raises StoreUnavailableError, as for cases.
"""

from __future__ import annotations

from guidance.domain.model import Text
from guidance.domain.workshop.refused import REASONS, Refusal
from guidance.storage.errors import StorageError


class RoomError(StorageError):
    """Anything that a room does not do; ``words`` say what happened and what to do."""

    words = Text(sv="Det gick inte.", en="That did not work.")

    def __init__(self, words: Text | None = None) -> None:
        self.words = words or type(self).words
        super().__init__(self.words.en)


class RoomNotFoundError(RoomError):
    """No room has this link or number: it was purged, or never was. The link is not repeated."""

    words = Text(
        sv="Länken leder inte till någon workshop. Kontrollera att hela länken kom med.",
        en="The link leads to no workshop. Check that you have all of it.",
    )


class CodeUnknownError(RoomError):
    """No room has this code today."""

    words = Text(
        sv="Koden gäller inte. Kontrollera den på väggen och skriv den igen.",
        en="The code is not valid. Check it on the wall and type it again.",
    )


class RoomEndedError(RoomError):
    """The workshop has ended, and nothing in it changes any more."""

    words = REASONS["ended"]


class RoomMovedError(RoomError):
    """Somebody else has changed the room since the revision that was expected."""

    words = Text(
        sv="Någon annan styr också workshopen och hann före. Se efter var den står nu.",
        en="Somebody else also runs the workshop and was quicker. Look where it stands now.",
    )


class RefusedError(RoomError):
    """A step that the domain refuses; ``refusal`` has the code and the reason."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.words)
        self.refusal = refusal


class RoomFullError(RoomError):
    """More devices have joined than any workshop has people."""

    words = Text(
        sv="Workshopen är full. Be ledaren om hjälp.",
        en="The workshop is full. Ask the facilitator for help.",
    )


class NotJoinedError(RoomError):
    """The device is not in the room: it has chosen no side."""

    words = Text(
        sv="Ingen sida är vald än. Välj sida först.",
        en="No side is chosen yet. Choose a side first.",
    )


class VotingClosedError(RoomError):
    """The vote came when no vote is taken; it is not counted."""

    words = Text(
        sv="Röstningen är stängd, så rösten räknades inte.",
        en="The voting is closed, so the vote was not counted.",
    )


class OtherQuestionError(VotingClosedError):
    """The vote is for another question or round than the one that is up; it is not counted."""

    words = Text(
        sv="Rummet har gått vidare till en annan fråga, så rösten räknades inte.",
        en="The room has moved on to another question, so the vote was not counted.",
    )


class BadVoteError(RoomError):
    """The vote is for nothing that one can vote for."""

    words = Text(
        sv="Det svaret finns inte. Välj ett av svaren på sidan.",
        en="There is no such answer. Choose one of the answers on the page.",
    )


class BadNoteError(RoomError):
    """A note that is empty, too long, or for an item that is not in the plan."""

    words = Text(
        sv="Tanken hör inte till någon fråga i workshopen.",
        en="The thought belongs to no question of the workshop.",
    )


class TooManyNotesError(BadNoteError):
    """One device has sent more notes on one item than a person writes."""

    words = Text(
        sv="Många tankar om den här frågan har redan skickats härifrån. Fler tas inte emot.",
        en="Many thoughts on this question have already been sent from here. No more are taken.",
    )
