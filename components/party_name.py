"""What a party is called: its own name where it has given one."""

from __future__ import annotations

from typing import Literal

from components.words import view_name
from guidance.domain.case import Case

Party = Literal["cso", "public"]
PARTIES: tuple[Party, ...] = ("cso", "public")


def party_name(case: Case, party: Party) -> str:
    """The party's name as people wrote it (foreign text), else what kind of party it is."""
    own = case.parties.cso if party == "cso" else case.parties.public
    return own.strip() or view_name(party)
