"""Notes from the room: kept once, hidden and grouped."""

from __future__ import annotations

import pytest

from guidance.domain.workshop.note import MAX_NOTE
from guidance.workshop.errors import (
    BadNoteError,
    NotJoinedError,
    RoomEndedError,
    TooManyNotesError,
)
from guidance.workshop.notes import MAX_HEADING, MAX_NOTES
from guidance.workshop.room import KeptNote
from tests.workshop.hall import Hall

STORES = ("sqlite", "postgresql")


@pytest.fixture(autouse=True)
def joined(hall: Hall) -> None:
    hall.rooms.join(hall.id, "device", "cso")
    hall.rooms.join(hall.id, "other", "public")


def send(hall: Hall, text: str, nonce: str, device: str = "device", item: str = "market") -> bool:
    return hall.rooms.note(hall.id, item, device, text, nonce)


def texts(hall: Hall, item: str = "market") -> list[str]:
    return [note.text for note in hall.rooms.notes(hall.id, item)]


def test_notes_are_kept_as_they_came(hall: Hall) -> None:
    assert send(hall, "Först\n<b>", "1")
    assert send(hall, "Sedan", "1", "other")
    assert send(hall, "Annat", "2", item="now")
    assert texts(hall) == ["Först <b>", "Sedan"]
    assert texts(hall, "now") == ["Annat"]


def test_a_note_that_is_sent_again_is_kept_once(hall: Hall) -> None:
    assert send(hall, "Hej", "1")
    assert not send(hall, "Hej", "1")
    assert send(hall, "Hej", "2")
    assert texts(hall) == ["Hej", "Hej"]


@pytest.mark.parametrize(
    ("text", "nonce", "item"),
    [
        ("", "1", "market"),
        ("x" * (MAX_NOTE + 1), "1", "market"),
        ("x", "", "market"),
        ("x", "n" * 65, "market"),
        ("x", "\ud800", "market"),
        ("x", "a\0b", "market"),
        ("x", "1", "nowhere"),
    ],
)
def test_what_is_no_note_is_refused(hall: Hall, text: str, nonce: str, item: str) -> None:
    with pytest.raises(BadNoteError):
        send(hall, text, nonce, item=item)
    assert texts(hall) == []


def test_who_has_not_joined_writes_no_notes(hall: Hall) -> None:
    with pytest.raises(NotJoinedError):
        send(hall, "Hej", "1", "stranger")


def test_one_device_cannot_fill_the_wall(hall: Hall) -> None:
    for number in range(MAX_NOTES):
        send(hall, "Hej", str(number))
    with pytest.raises(TooManyNotesError):
        send(hall, "Hej", "more")
    assert not send(hall, "Hej", "0")  # a resend is still no fault
    assert send(hall, "Hej", "1", "other")
    assert send(hall, "Hej", "one", item="now")


def test_a_note_is_hidden_with_one_step_and_can_come_back(hall: Hall) -> None:
    send(hall, "Hej", "1")
    (note,) = hall.rooms.notes(hall.id, "market")
    before = hall.rooms.revision(hall.id)
    assert hall.rooms.hide_note(hall.id, note.id) == before + 1
    assert hall.rooms.notes(hall.id, "market") == [note._replace(hidden=True)]
    assert hall.rooms.pulse(hall.id).notes == 0
    hall.rooms.hide_note(hall.id, note.id, hidden=False)
    assert hall.rooms.notes(hall.id, "market") == [note]


def test_notes_are_put_in_groups(hall: Hall) -> None:
    send(hall, "Hej", "1")
    (note,) = hall.rooms.notes(hall.id, "market")
    hall.rooms.group_note(hall.id, note.id, "Pengar")
    assert hall.rooms.notes(hall.id, "market") == [KeptNote(note.id, "Hej", False, "Pengar")]
    hall.rooms.group_note(hall.id, note.id, "x" * 1000)
    assert len(hall.rooms.notes(hall.id, "market")[0].heading) == MAX_HEADING


def test_another_rooms_note_is_out_of_reach(hall: Hall) -> None:
    send(hall, "Hej", "1")
    (note,) = hall.rooms.notes(hall.id, "market")
    other = hall.rooms.room(hall.rooms.create(hall.rooms.room_by_id(hall.id).plan).token)
    with pytest.raises(BadNoteError):
        hall.rooms.hide_note(other.id, note.id)
    assert hall.rooms.revision(other.id) == 0
    assert hall.rooms.notes(hall.id, "market") == [note]


def test_after_the_end_no_note_is_taken(hall: Hall) -> None:
    hall.rooms.end(hall.id)
    with pytest.raises(RoomEndedError):
        send(hall, "Hej", "1")
