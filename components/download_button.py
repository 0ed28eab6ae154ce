"""One button that makes a document when somebody presses it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from components import session
from components.download_words import FORMAT_NAMES, NAMES
from components.i18n import _, language
from components.markup import plain
from guidance.bootstrap import export, repository
from guidance.domain.case import Case, View
from guidance.domain.model import Lang
from guidance.export.exporter import MIME, DocumentId, Format, file_name

LOG = logging.getLogger(__name__)


def build(token: str, file: tuple[DocumentId, Format], view: View, lang: Lang | None) -> bytes:
    """The file from the case as it is saved when somebody presses the button.

    The page says in plain words that it could not be made; the log says why.
    """
    try:
        return export(*file, repository().open(token), view, lang)
    except Exception:
        LOG.exception("could not make %s as %s", *file)
        raise


def spoken(document: DocumentId, case: Case) -> Lang:
    """A draft keeps the language in which it is written; all else follows the visitor's."""
    return case.lang if document == "outline" else language()


def name_of(document: DocumentId, chosen: Format) -> str:
    """What the button says: the format, and for screen readers before it the document."""
    before = _("{document} som", document=_(NAMES[document]))
    return f":small[{plain(before)}] {plain(_(FORMAT_NAMES[chosen]))}"


def show(
    document: DocumentId,
    chosen: Format,
    case: Case,
    *,
    label: str = "",
    kind: Literal["primary", "secondary", "tertiary"] = "secondary",
    width: Literal["content", "stretch"] = "content",
) -> None:
    """The button; ``label`` replaces the format's name."""
    lang = spoken(document, case)
    data: Callable[[], bytes] = partial(
        build, session.token(), (document, chosen), session.view(), lang
    )
    st.download_button(
        label or name_of(document, chosen),
        data,
        file_name=file_name(document, chosen, lang),
        mime=MIME[chosen],
        key=f"get-{document}-{chosen}",
        on_click="ignore",
        type=kind,
        icon=":material/download:",
        width=width,
        wrap=True,
    )
