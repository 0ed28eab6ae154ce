"""Print or save something of the content: PDF and Word, more formats when somebody asks."""

from __future__ import annotations

import logging
from functools import partial

import streamlit as st

from components import format_row
from components.format_row import Saved
from components.i18n import N_, _, language, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import print_study
from guidance.domain.model import Lang, Text
from guidance.export.exporter import TO_READ, Format
from guidance.export.studies import file_name

LOG = logging.getLogger(__name__)

TITLE = N_("Skriv ut eller spara")


def _build(name: str, chosen: Format, lang: Lang) -> bytes:
    """The file, made when somebody presses the button; the log says why if it could not be."""
    try:
        return print_study(name, chosen, lang)
    except Exception:
        LOG.exception("could not make %s as %s", name, chosen)
        raise


def show(name: str, title: Text, heading: str = TITLE, lead: str = "") -> None:
    """The row at the end of a page; ``heading`` and ``lead`` are messages of the catalogue."""
    about = tag("p", text(_(lead))) if lead else ""
    with st.container(key="study-files"):
        show_html(tag("h2", text(_(heading)), "iop-small-heading") + about)
        saved = Saved(
            name=f"study-{name}",
            said_before=_("{document} som", document=said(title)),
            said_after=_("för {document}", document=said(title)),
            make=partial(_build, name, lang=language()),
            file_name=partial(file_name, said(title)),
        )
        format_row.show("study", saved, TO_READ)
