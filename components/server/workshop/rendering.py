"""HTML by Jinja2: every value escaped, every missing name an error."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.server.workshop.assets import asset_path
from components.server.workshop.words import SCRIPT, words
from guidance.domain.model import Lang

TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render(template: str, lang: Lang, **values: object) -> str:
    """The template in a language."""
    page = _environment().get_template(template)
    return page.render(w=words(lang), lang=lang, asset=asset_path, **values)


def script_words(lang: Lang) -> str:
    """What the phones' script says, as JSON."""
    said = words(lang)
    return json.dumps({name: said[name] for name in SCRIPT}, ensure_ascii=False)
