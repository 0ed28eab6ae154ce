"""What every request passes, from the outside in."""

from __future__ import annotations

from starlette.middleware import Middleware

from components.server.closed import ClosedPaths
from components.server.headers import SecurityHeaders
from components.server.language import PageLanguage

MIDDLEWARE = (Middleware(SecurityHeaders), Middleware(ClosedPaths), Middleware(PageLanguage))
