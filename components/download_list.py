"""What can be taken away: each document with what it is for, made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import streamlit as st

from components import session
from components.i18n import N_, _, language
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import export, repository
from guidance.domain.case import Case, View
from guidance.domain.model import Lang
from guidance.export.document import Kind
from guidance.export.exporter import MIME, Format, file_name


class _File(NamedTuple):
    """A document in a format, and what its button says."""

    document: Kind
    format: Format
    label: str


class _Card(NamedTuple):
    """What belongs together, and what it is for."""

    key: str
    title: str
    purpose: str
    files: tuple[_File, ...]


_CARDS = (
    _Card(
        "outline",
        N_("Avtalsutkast"),
        N_(
            "Texten att arbeta vidare med tillsammans, med det som saknas märkt. I Word står "
            "vägledning och källor som kommentarer bredvid texten."
        ),
        (
            _File("outline", "docx", N_("Utkastet som Word")),
            _File("outline", "md", N_("Utkastet som Markdown")),
        ),
    ),
    _Card(
        "checklist",
        N_("Checklista"),
        N_(
            "Allt som ska göras, visas, beslutas och kontrolleras, fas för fas. Ta med den till "
            "mötet, eller låt någon bocka av på papper."
        ),
        (
            _File("checklist", "docx", N_("Checklistan som Word")),
            _File("checklist", "md", N_("Checklistan som Markdown")),
        ),
    ),
    _Card(
        "report",
        N_("Hela ärendet att läsa"),
        N_(
            "Bedömningen, svaren och samtalet i ett sammanhang. För styrelsen, nämnden eller den "
            "som ska sätta sig in i ärendet."
        ),
        (
            _File("case", "docx", N_("Ärendet som Word")),
            _File("case", "md", N_("Ärendet som Markdown")),
        ),
    ),
    _Card(
        "file",
        N_("Ärendet som fil"),
        N_(
            "En säkerhetskopia som bara guiden läser. Öppna den igen här eller på startsidan, så "
            "fortsätter ni där ni var."
        ),
        (_File("case", "json", N_("Ärendet som fil (JSON)")),),
    ),
)


def build(token: str, file: tuple[Kind, Format], view: View, lang: Lang | None) -> bytes:
    """The file from the case as it is saved when somebody clicks."""
    return export(*file, repository().open(token), view, lang)


def _button(file: _File, case: Case) -> None:
    """The draft keeps the language in which it is written; all else follows the visitor's."""
    lang = case.lang if file.document == "outline" else language()
    data: Callable[[], bytes] = partial(
        build, session.token(), (file.document, file.format), session.view(), lang
    )
    st.download_button(
        _(file.label),
        data,
        file_name=file_name(file.document, file.format, lang),
        mime=MIME[file.format],
        key=f"get-{file.document}-{file.format}",
        on_click="ignore",
        type="primary" if file == _CARDS[0].files[0] else "secondary",
        icon=":material/download:",
        wrap=True,
    )


def _card(card: _Card, case: Case) -> None:
    with st.container(key=f"download-{card.key}"):
        show_html(tag("h2", text(_(card.title))), tag("p", text(_(card.purpose))))
        with st.container(key=f"files-{card.key}", horizontal=True):
            for file in card.files:
                _button(file, case)


def show(case: Case) -> None:
    """All cards, two beside each other where there is room."""
    with st.container(key="downloads"):
        for card in _CARDS:
            _card(card, case)
    note = _(
        "Markdown är ren text som öppnas i alla program. Filerna skapas när ni "
        "trycker; det kan ta någon sekund."
    )
    show_html(tag("p", text(note), "iop-note"))
