"""What goes back: short pages or JSON, never kept by anybody, with the right status."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.server.workshop.errors import AnswerError
from components.server.workshop.reading import asked_language, wants_json
from components.server.workshop.rendering import render
from components.server.workshop.words import translated
from guidance.domain.model import Lang, Text
from guidance.storage.errors import StoreUnavailableError
from guidance.workshop.errors import (
    BadNoteError,
    BadVoteError,
    CodeUnknownError,
    RoomDamagedError,
    RoomError,
    RoomNotFoundError,
    TooManyNotesError,
)

LOG = logging.getLogger(__name__)
NO_STORE = {"Cache-Control": "no-store"}
AGAIN = 5
"""Seconds until a page tries again by itself."""

STATUS: tuple[tuple[type[RoomError], int], ...] = (
    (TooManyNotesError, 429),
    (BadNoteError, 400),
    (BadVoteError, 400),
    (CodeUnknownError, 404),
    (RoomNotFoundError, 404),
    (RoomDamagedError, 500),
    (RoomError, 409),
)
"""What the store's refusals are over HTTP; the first that fits."""

Handler = Callable[[Request], Awaitable[ASGIApp]]


def page(template: str, lang: Lang, request: Request, **values: object) -> Response:
    """A page of ours."""
    html = render(template, lang, root=root(request), **values)
    return HTMLResponse(html, headers={**NO_STORE, "Content-Language": lang})


def go(address: str) -> Response:
    """On to another page, by GET."""
    return RedirectResponse(address, status_code=303, headers=NO_STORE)


def data(value: object, status: int = 200) -> Response:
    """A value for a script."""
    return JSONResponse(value, status_code=status, headers=NO_STORE)


def root(request: Request) -> str:
    """What stands before our paths, where the app is not served at the root."""
    return str(request.scope.get("root_path", ""))


def refused(request: Request, error: AnswerError) -> Response:
    """The refusal in the reader's language, as JSON for a script and as a page for people."""
    lang = asked_language(request) or "sv"
    words = error.words
    said = words.to(lang) if isinstance(words, Text) else translated(words, lang)
    if wants_json(request):
        response = data({"words": said}, error.status)
    else:
        again = AGAIN if error.status == 503 and request.method == "GET" else 0
        response = page("refused.html", lang, request, said=said, again=again, way=_way(request))
        response.status_code = error.status
    if error.wait or error.status == 503:
        response.headers["Retry-After"] = str(max(1, round(error.wait or AGAIN)))
    if error.allow:
        response.headers["Allow"] = error.allow
    return response


def _way(request: Request) -> str:
    """Where people go on from a refusal: the room's page, or the field for the code."""
    query = "?lang=en" if asked_language(request) == "en" else ""
    code = request.path_params.get("code", "")
    plain = code if request.method == "POST" and code.isascii() and code.isalnum() else ""
    return f"{root(request)}/delta{'/' + plain if plain else ''}{query}"


class Endpoint:
    """One path: a handler a method. Whatever goes wrong, the answer is short and plain."""

    def __init__(self, get: Handler | None = None, post: Handler | None = None) -> None:
        self._handlers: Mapping[str, Handler] = {
            **({"GET": get, "HEAD": get} if get else {}),
            **({"POST": post} if post else {}),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        response = await self._answer(request)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> ASGIApp:
        handler = self._handlers.get(request.method)
        try:
            if handler is None:
                raise AnswerError(405, allow=", ".join(self._handlers))
            return await handler(request)
        except AnswerError as error:
            return refused(request, error)
        except RoomError as error:
            status = next(status for kind, status in STATUS if isinstance(error, kind))
            return refused(request, AnswerError(status, error.words))
        except StoreUnavailableError as error:
            LOG.error("a workshop's page without the database: %s", error)
            return refused(request, AnswerError(503))
        except Exception as error:
            number = secrets.token_hex(4)
            LOG.exception("error %s: %s", number, type(error).__name__)
            return refused(request, AnswerError(500))
