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
        en="The link does not lead to a workshop. Check that you have the whole link.",
    )


class RoomDamagedError(RoomError):
    """What is stored of the room cannot be read any more; nothing of it is changed."""

    words = Text(
        sv="Workshopen är skadad och går inte att läsa. Berätta det för den som sköter guiden.",
        en="The workshop is damaged and cannot be read. Tell whoever runs the guide.",
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
        sv="Någon annan leder också workshopen och hann före. Se var den är nu.",
        en="Someone else is also leading the workshop and got there first. See where it is now.",
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
        sv="Välj först vilken sida du kommer från.",
        en="First choose which side you come from.",
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
        en="The thought does not belong to any question in the workshop.",
    )


class TooManyNotesError(BadNoteError):
    """One device has sent more notes on one item than a person writes."""

    words = Text(
        sv="Du har redan skickat många tankar om den här frågan. Fler tas inte emot.",
        en="You have already sent many thoughts on this question. No more can be taken.",
    )
