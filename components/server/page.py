"""The page that Streamlit delivers, made ours: name, language, font, and no needless requests."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from pathlib import Path

from guidance.domain.model import Lang

NAME = "IOP-guiden"
NO_SCRIPT: dict[Lang, str] = {
    "sv": f"{NAME} behöver JavaScript. Slå på JavaScript i webbläsaren och ladda om sidan.",
    "en": f"{NAME} needs JavaScript. Turn on JavaScript in your browser and reload the page.",
}
FONT = "./app/static/fonts/atkinson-hyperlegible-next-latin.woff2"
STYLE = Path(__file__).parents[2] / "pages" / "static" / "iop.css"
STYLE_LINK = (
    '<link rel="stylesheet" href="./app/static/iop.css?'
    f'{hashlib.sha256(STYLE.read_bytes()).hexdigest()[:12]}" />'
)
"""Our style sheet comes with the page, so nothing jumps; its hash makes a new one be fetched."""
FIRST_PAINT = (
    "<style>body{background:#FBFAF7}"
    "@media (prefers-color-scheme:dark){body{background:#13181E}}</style>"
)
"""The themes' backgrounds (.streamlit/config.toml), until Streamlit has read its own: a page in
the dark would be white for a second otherwise."""

MARK = b"<title>Streamlit</title>"
"""What tells Streamlit's page from any other HTML."""

START_SCRIPT = 'window.__streamlit={BACKEND_BASE_URL:new URL(".",location.href).href}'
"""Tells Streamlit where its server is. On any page but the first it would try two addresses that
are not there, and leave two errors in the console."""

START_SCRIPT_HASH = (
    "sha256-" + base64.b64encode(hashlib.sha256(START_SCRIPT.encode()).digest()).decode()
)
"""By which the security policy allows that script and no other inline."""

COMMENT = r"(?:<!--(?:(?!-->).)*-->\s*)?"
REWRITES: dict[str, tuple[re.Pattern[str], str]] = {
    name: (re.compile(pattern, re.DOTALL), replacement)
    for name, pattern, replacement in (
        ("language", r'<html lang="en">', '<html lang="LANGUAGE">'),
        ("title", r"<title>.*?</title>", f"<title>{NAME}</title>{STYLE_LINK}"),
        (
            "first paint",
            r'<link\s+rel="preload"[^>]*?as="font"[^>]*>',
            f"{FIRST_PAINT}\n    "
            f'<link rel="preload" href="{FONT}" as="font" type="font/woff2" crossorigin />',
        ),
        ("no script", r"<noscript>.*?</noscript>", "<noscript><p>NO_SCRIPT</p></noscript>"),
        ("inline script", COMMENT + r"<script>[^<]*</script>", f"<script>{START_SCRIPT}</script>"),
        ("service description", COMMENT + r'<link rel="service-desc"[^>]*>\s*', ""),
    )
}
"""Each change to Streamlit's page: what is looked for, and what stands there instead."""


@lru_cache(maxsize=8)
def in_language(page: bytes, lang: Lang) -> bytes:
    """Streamlit's page with our name, in the given language."""
    text = page.decode("utf-8")
    for pattern, replacement in REWRITES.values():
        new = replacement.replace("LANGUAGE", lang).replace("NO_SCRIPT", NO_SCRIPT[lang])
        text = pattern.sub(lambda _, new=new: new, text, count=1)
    return text.encode("utf-8")
