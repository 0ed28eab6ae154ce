"""What is kept of a secret that opens something: a hash, which opens nothing."""

from __future__ import annotations

import hashlib


def hash_of(secret: str) -> str:
    """The SHA-256 of a secret, in hexadecimal digits."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
