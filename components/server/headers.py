"""Security headers on every response."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server.page import START_SCRIPT_HASH

CONTENT_SECURITY_POLICY = {
    "default-src": "'self'",
    # blob: for st.components.v2, whose script is a blob in the page. 'wasm-unsafe-eval' for the
    # arithmetic of Streamlit's messages; it lets no text become script. No 'unsafe-eval': Streamlit
    # runs Vega's expressions in an interpreter. No 'unsafe-inline': the one inline script is ours.
    "script-src": f"'self' blob: 'wasm-unsafe-eval' '{START_SCRIPT_HASH}'",
    # Streamlit's styles are made in the page (Emotion) and set on elements.
    "style-src": "'self' 'unsafe-inline'",
    # Images from ourselves only: text written by people must never make a browser fetch anything.
    "img-src": "'self' data: blob:",
    # data: for a font in the style sheet of Streamlit's formulas.
    "font-src": "'self' data:",
    # 'self' holds for the WebSocket too, in every browser since 2022.
    "connect-src": "'self'",
    # Named, or workers would follow script-src and its blob:.
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}

HEADERS = {
    "Content-Security-Policy": "; ".join(f"{k} {v}" for k, v in CONTENT_SECURITY_POLICY.items()),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    # A case is reached by a secret link: no other site may learn it.
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class SecurityHeaders:
    """Sets ``HEADERS`` on all that is answered over HTTP, also when what lies within fails."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:
            if not started:
                failure = PlainTextResponse("Internal Server Error", status_code=500)
                await failure(scope, receive, send_with_headers)
            raise
