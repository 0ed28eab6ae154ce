"""The agenda to print or send: made from the plan as it is saved when somebody presses a button."""

from __future__ import annotations

import logging
from functools import partial

from components import format_row
from components.download_words import FORMAT_NAMES
from components.format_row import Saved
from components.i18n import _, language
from guidance.bootstrap import handbook, rooms
from guidance.domain.model import Lang
from guidance.export.documents.agenda import agenda, file_name
from guidance.export.exporter import TO_READ, Format, write
from guidance.export.moment import today
from guidance.workshop.room import Room

LOG = logging.getLogger(__name__)


def build(room_id: int, chosen: Format, lang: Lang) -> bytes:
    """The file. The page says in plain words that it could not be made; the log says why."""
    try:
        plan = rooms().room_by_id(room_id).plan
        return write(agenda(handbook(), plan, lang, today()), chosen)
    except Exception:
        LOG.exception("could not make the agenda as %s", chosen)
        raise


def show(room: Room) -> None:
    """The formats that most people want, and the others out of the way."""
    spoken = language()
    saved = Saved(
        name="agenda",
        said_before=_("Agendan som"),
        said_after=_("för agendan"),
        make=partial(build, room.id, lang=spoken),
        file_name=partial(file_name, lang=spoken),
    )
    format_row.show("agenda", saved, [chosen for chosen in FORMAT_NAMES if chosen in TO_READ])
