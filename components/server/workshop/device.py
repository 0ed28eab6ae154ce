"""A participant's device: a random cookie, which says nothing about anybody."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "iop_delta"
DAY = 24 * 60 * 60
"""Seconds that the cookie lasts: codes are valid for a day."""
_FORM = re.compile(r"[A-Za-z0-9_-]{22}\Z")


def device(request: Request) -> str:
    """The device's cookie; empty where there is none of ours."""
    value = request.cookies.get(COOKIE, "")
    return value if _FORM.match(value) else ""


def new_device() -> str:
    """A cookie for a device that has none."""
    return secrets.token_urlsafe(16)


def remember(response: Response, request: Request, value: str) -> None:
    """Set the cookie: for the participants' pages only, out of reach of scripts and other sites."""
    response.set_cookie(
        COOKIE,
        value,
        max_age=DAY,
        path=f"{request.scope.get('root_path', '')}/delta",
        secure=is_encrypted(request),
        httponly=True,
        samesite="lax",
    )


def is_encrypted(request: Request) -> bool:
    """Whether the visitor came over https, as far as a proxy tells."""
    return "https" in (request.url.scheme, request.headers.get("x-forwarded-proto", ""))


def form_token(value: str) -> str:
    """What a form of ours carries: only who has the cookie can have made it."""
    return hashlib.sha256(f"form {value}".encode()).hexdigest()[:24]


def is_ours(value: str, token: str) -> bool:
    """Whether a form with this token was made for the device."""
    return bool(value) and hmac.compare_digest(form_token(value).encode(), token.encode())
