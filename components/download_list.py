"""What can be taken away, grouped by when it is of use; each file is made when somebody asks."""

from __future__ import annotations

import streamlit as st

from components import (
    brief_editor,
    download_archive,
    download_button,
    routes,
    session,
    template_upload,
)
from components.download_words import (
    CALENDAR,
    FORMAT_NAMES,
    GROUPS,
    NAMES,
    TITLES,
    WHOLE,
    WORKSHOP,
    Card,
    Group,
)
from components.i18n import N_, _
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.domain.case import Case
from guidance.domain.refusal import refusal
from guidance.export.exporter import Format, formats


def others(card: Card) -> list[Format]:
    """The formats of a document that stand neither among the main ones nor elsewhere."""
    offered = formats(card.document)
    apart = (*card.main, *card.left)
    return [chosen for chosen in FORMAT_NAMES if chosen in offered and chosen not in apart]


def _head(title: str, purpose: str) -> None:
    """Both are messages of the catalogue, translated here."""
    show_html(tag("h3", text(_(title))), tag("p", text(_(purpose))))


def _files(card: Card, case: Case) -> None:
    document = card.document
    with st.container(key=f"files-{document}", horizontal=True, vertical_alignment="center"):
        for chosen in card.main:
            is_first = document == "outline" and chosen == card.main[0]
            download_button.show(
                document, chosen, case, kind="primary" if is_first else "secondary"
            )
        more(card, case)
        if document == "brief":
            brief_editor.way_in()


def more(card: Card, case: Case) -> None:
    """The other formats, out of the way until somebody asks for them."""
    name = card.document
    about = _("för {document}", document=_(NAMES[name]).lower())
    label = f"{plain(_('Fler format'))} :small[{plain(about)}]"
    with st.popover(label, key=f"formats-{name}"):
        for chosen in others(card):
            download_button.show(name, chosen, case, kind="tertiary", width="stretch")


def _card(card: Card, case: Case) -> None:
    with st.container(key=f"download-{card.document}"):
        with st.container(key=f"about-{card.document}"):
            _head(TITLES[card.document], card.purpose)
        _files(card, case)


def _calendar(case: Case) -> None:
    """Both calendars in one place: the agreement's days, and what somebody has promised to do."""
    has_days = refusal(case.term) is None
    with st.container(key="download-calendar"):
        with st.container(key="about-calendar"):
            _head(N_("Datumen i er kalender"), CALENDAR)
            if not has_days:
                st.page_link(
                    routes.TIMELINE.file,
                    label=_("Inga dagar än: ange dem i Tidplan"),
                    query_params=session.link(),
                )
        with st.container(key="files-calendar", horizontal=True):
            if has_days:
                download_button.show("followup", "ics", case, label=_("Avtalets dagar"))
            download_button.show("checklist", "ics", case, label=_("Uppgifterna"))


def _group(group: Group, case: Case) -> None:
    st.header(_(group.title), anchor=False)
    with st.container(key=f"downloads-{group.key}"):
        for card in group.cards:
            if card is not WORKSHOP or case.workshops:
                _card(card, case)
        if group.key == "agreed":
            _calendar(case)


def _file(case: Case) -> None:
    with st.container(key="download-file"):
        with st.container(key="about-file"):
            _head(
                N_("Ärendet som fil"),
                N_(
                    "En säkerhetskopia som bara guiden läser. Öppna den igen här eller på "
                    "startsidan, så fortsätter ni där ni var."
                ),
            )
        with st.container(key="files-file", horizontal=True):
            download_button.show("case", "json", case, label=_("Ärendet som fil (JSON)"))


def show(case: Case) -> None:
    """All documents, then the whole case in three ways."""
    for group in GROUPS:
        _group(group, case)
    template_upload.show(case)
    st.header(_("Allt på en gång"), anchor=False)
    with st.container(key="downloads-whole"):
        _card(WHOLE, case)
        download_archive.show()
        _file(case)
    note = _(
        "Filerna skapas av det som är sparat när ni trycker. Avtalsutkastet skrivs på "
        "utkastets språk, allt annat på sidans."
    )
    show_html(tag("p", text(note), "iop-note"))
