"""Secrets of a room, and what of them is kept: hashes only."""

from __future__ import annotations

import secrets

from guidance.storage.secret import hash_of

TOKEN_BYTES = 24


def new_token() -> str:
    """The facilitator's token: whoever has it runs the workshop."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_from(case_token: str, salt: str) -> str:
    """The facilitator's token of a case's workshop: who has the case finds it again, nobody else
    can, and no other secret has to be kept.
    """
    return hash_of(f"facilitator:{salt}:{case_token}")[: TOKEN_BYTES * 2]


def new_salt() -> str:
    """A room's own salt: the same device looks different in every room."""
    return secrets.token_hex(16)


def wall_token(token: str) -> str:
    """The token of the wall's link. It stands in an address bar before the whole room, so the
    facilitator's own cannot be found from it.
    """
    return hash_of(f"wall:{token}")[: TOKEN_BYTES * 2]


def device_hash(salt: str, device: str) -> str:
    """What is stored of a device's cookie."""
    return hash_of(f"{salt}:{device}")
