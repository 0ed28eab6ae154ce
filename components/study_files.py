"""Print or save something of the content: PDF and Word, more formats when somebody asks."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from components.download_words import FORMAT_NAMES
from components.i18n import N_, _, language, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.bootstrap import print_study
from guidance.domain.model import Lang, Text
from guidance.export.exporter import MIME, TO_READ, Format
from guidance.export.studies import file_name

LOG = logging.getLogger(__name__)

MAIN: tuple[Format, ...] = ("pdf", "docx")
OTHERS: tuple[Format, ...] = tuple(chosen for chosen in TO_READ if chosen not in MAIN)
TITLE = N_("Skriv ut eller spara")


def _build(name: str, chosen: Format, lang: Lang) -> bytes:
    """The file, made when somebody presses the button; the log says why if it could not be."""
    try:
        return print_study(name, chosen, lang)
    except Exception:
        LOG.exception("could not make %s as %s", name, chosen)
        raise


def _button(
    name: str, title: Text, chosen: Format, width: Literal["content", "stretch"] = "content"
) -> None:
    """A format; screen readers hear before it what is saved."""
    data: Callable[[], bytes] = partial(_build, name, chosen, language())
    before = _("{document} som", document=said(title))
    st.download_button(
        f":small[{plain(before)}] {plain(_(FORMAT_NAMES[chosen]))}",
        data,
        file_name=file_name(said(title), chosen),
        mime=MIME[chosen],
        key=f"get-study-{name}-{chosen}",
        on_click="ignore",
        type="secondary" if chosen in MAIN else "tertiary",
        icon=":material/download:",
        width=width,
        wrap=True,
    )


def show(name: str, title: Text, heading: str = TITLE, lead: str = "") -> None:
    """The row at the end of a page; ``heading`` and ``lead`` are messages of the catalogue."""
    about = tag("p", text(_(lead))) if lead else ""
    with st.container(key="study-files"):
        show_html(tag("h2", text(_(heading)), "iop-small-heading") + about)
        with st.container(key="files-study", horizontal=True, vertical_alignment="center"):
            for chosen in MAIN:
                _button(name, title, chosen)
            about = _("för {document}", document=said(title))
            label = f"{plain(_('Fler format'))} :small[{plain(about)}]"
            with st.popover(label, key="formats-study"):
                for chosen in OTHERS:
                    _button(name, title, chosen, width="stretch")
