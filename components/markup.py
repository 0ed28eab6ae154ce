"""HTML of our own around texts that may be anybody's: everything put in is escaped."""

from __future__ import annotations

from html import escape

import streamlit as st

MARKS = r"\`*_{}[]()#+-.!|<>~$^=&"


def text(value: object) -> str:
    """A value as text inside HTML, line breaks kept."""
    return escape(str(value)).replace("\n", "<br>")


def tag(name: str, content: str, css: str = "", **attributes: str) -> str:
    """An element around content that is HTML already (made by ``tag`` or ``text``)."""
    pairs = {"class": css, **{k.replace("_", "-").strip("-"): v for k, v in attributes.items()}}
    inside = "".join(f' {k}="{escape(v)}"' for k, v in pairs.items() if v)
    return f"<{name}{inside}>{content}</{name}>"


def show(*parts: str) -> None:
    """Put HTML on the page; Streamlit cleans it once more."""
    st.html("".join(parts))


def plain(value: str) -> str:
    """Foreign text for a label that reads Markdown: every mark made harmless.

    A backslash does not stop ``:material/…:``: a word joiner, which nobody sees, follows a colon.
    """
    return "".join(f"\\{c}" if c in MARKS else c for c in value).replace(":", ":\u2060")
