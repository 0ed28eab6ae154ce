"""A document as one web page that stands alone: no scripts, nothing fetched, made for paper too."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from guidance.export import words
from guidance.export.document import Document, Heading
from guidance.export.locale import LOCALE
from guidance.export.writers.web.drawing import drawing
from guidance.export.writers.web.faces import faces
from guidance.export.writers.web.rows import rows

TEMPLATES = Path(__file__).parent / "templates"
LONGEST = 70
"""No longer is a title at the head of a printed page."""

_PLAIN = re.compile(r"[^A-Za-z0-9 ]")


def _css(text: str) -> Markup:
    """Text as a string in a style sheet; whatever is not a plain letter is written as a number."""
    safe = _PLAIN.sub(lambda found: f"\\{ord(found.group()):x} ", text)
    return Markup(f'"{safe}"')  # noqa: S704 - nothing but letters, numbers and spaces is left


def _svg(svg: str) -> Markup:
    """A drawing, which cannot act or fetch."""
    return Markup(drawing(svg))  # noqa: S704 - read, checked and written anew


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    cast(Any, environment).filters.update({"css": _css, "svg": _svg})
    return environment.get_template("document.html.j2")


def _running(document: Document) -> dict[str, Any]:
    """What stands at the head and foot of each printed page."""
    before, _, rest = words.PAGE.to(document.lang).partition("{page}")
    between, _, after = rest.partition("{pages}")
    title = document.title.replace("\n", " ")
    return {
        "head": title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…",
        "foot": f"{words.PRODUCT} · {words.NOT_ADVICE.to(document.lang)}",
        "page": (before, between, after),
    }


def write(document: Document) -> bytes:
    """The document as UTF-8 HTML."""
    made = _template().render(
        document=document,
        language=LOCALE[document.lang],
        rows=rows(document.blocks),
        commented=any(getattr(block, "comments", ()) for block in document.blocks),
        headings=[block for block in document.blocks if isinstance(block, Heading)],
        faces=faces(set(document.model_dump_json())),
        running=_running(document),
    )
    return made.encode()
