"""The room's answer to one item."""

from __future__ import annotations

from guidance.domain.case_parts import Note
from guidance.domain.model import Frozen, Id


class Agreement(Frozen):
    """The room's answer to an item. ``dissent`` is who saw it otherwise and why, ``open_points``
    what is left; both belong to the record, and never to the answer.
    """

    item: Id
    option: str = ""
    text: Note = ""
    dissent: Note = ""
    open_points: Note = ""
