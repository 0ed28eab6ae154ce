"""Reading a request: its language, its body (small, of a known type), and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import ClientDisconnect, Request

from components.server.language import BY_NAME
from components.server.workshop.errors import AnswerError
from guidance.domain.model import Lang

MAX_BODY = 4096
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


def asked_language(request: Request) -> Lang | None:
    """The language that the address asks for, or None."""
    return BY_NAME.get(request.query_params.get("lang", ""))


def content_type(request: Request) -> str:
    """The body's type, without its parameters."""
    return request.headers.get("content-type", "").split(";")[0].strip().lower()


def wants_json(request: Request) -> bool:
    """Whether the answer is for a script."""
    return content_type(request) == JSON or JSON in request.headers.get("accept", "")


async def fields(request: Request) -> dict[str, str]:
    """The body's named values as text. Raises AnswerError (400, 413, 415)."""
    kind = content_type(request)
    if kind not in (FORM, JSON):
        raise AnswerError(415)
    raw = await _body(request)
    try:
        text = raw.decode("utf-8")
        if kind == FORM:
            return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=20))
        return _flat(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise AnswerError(400) from error


async def _body(request: Request) -> bytes:
    length = request.headers.get("content-length", "0")
    if length.isdecimal() and int(length) > MAX_BODY:
        raise AnswerError(413)
    raw = bytearray()
    try:
        async for chunk in request.stream():
            raw += chunk
            if len(raw) > MAX_BODY:
                raise AnswerError(413)
    except ClientDisconnect as error:
        raise AnswerError(400) from error
    return bytes(raw)


def _flat(value: object) -> dict[str, str]:
    """A JSON object of texts and numbers as texts. Raises ValueError for anything else."""
    if not isinstance(value, dict):
        raise ValueError("no object")
    pairs = cast("Mapping[str, object]", value)
    if any(isinstance(v, bool) or not isinstance(v, str | int) for v in pairs.values()):
        raise ValueError("neither text nor whole number")
    found = {name: str(v) for name, v in pairs.items()}
    "".join((*found, *found.values())).encode()  # half a character is no text: ValueError
    return found


def from_elsewhere(request: Request) -> bool:
    """Whether the browser says that another site's page sent the request.

    It may say nothing: Sec-Fetch-Site comes over https only, and our own no-referrer policy makes
    the Origin of a form "null". Then the form's token decides (device.py).
    """
    site = request.headers.get("sec-fetch-site")
    if site:
        return site != "same-origin"
    origin = request.headers.get("origin", "null")
    return origin != "null" and urlsplit(origin).netloc != request.headers.get("host", "")
