"""The style sheets and scripts of phones and wall; their names carry the hash of what they hold."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from components.server.workshop.errors import AnswerError

FOLDER = Path(__file__).parent / "assets"
TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
FOREVER = "public, max-age=31536000, immutable"


class Asset(NamedTuple):
    """A file as it is delivered."""

    name: str
    body: bytes
    media_type: str


def _read(path: Path) -> Asset:
    body = path.read_bytes()
    digest = hashlib.sha256(body).hexdigest()[:12]
    return Asset(f"{path.stem}.{digest}{path.suffix}", body, TYPES[path.suffix])


BY_FILE = {path.name: _read(path) for path in sorted(FOLDER.iterdir()) if path.suffix in TYPES}
"""By the file's own name; read once a process."""
BY_NAME = {asset.name: asset for asset in BY_FILE.values()}


def asset_path(file: str) -> str:
    """Where a file is served, below the app's root."""
    return f"/delta/fil/{BY_FILE[file].name}"


async def serve(request: Request) -> Response:
    """One of the files, which a browser may keep for good: a changed file has another name."""
    asset = BY_NAME.get(request.path_params["name"])
    if asset is None:
        raise AnswerError(404)
    headers = {"Cache-Control": FOREVER, "Content-Type": asset.media_type}
    return Response(asset.body, headers=headers)
