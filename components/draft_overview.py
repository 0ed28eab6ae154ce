"""The draft at a glance: its settings, how far it has come, and the way into each section."""

from __future__ import annotations

import streamlit as st

from components import draft_settings, outline_nav, routes, session
from components.i18n import N_, _, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case, View
from guidance.domain.draft import Draft

_BASIS: dict[View, str] = {
    "agreed": N_("Förslagen bygger på det som båda är överens om."),
    "cso": N_("Förslagen bygger på den idéburna partens egna svar och anteckningar."),
    "public": N_("Förslagen bygger på den offentliga partens egna svar och anteckningar."),
}


def show(draft: Draft, case: Case) -> None:
    """What the draft is, how far it has come, and all its sections."""
    st.title(_("Avtalsutkast"), anchor=False)
    lead = _(
        "Ett första utkast ur era svar och det ni sagt i samtalet. Det som saknas är märkt, och "
        "inget är påhittat. Ta det med till jurist innan ni skriver under."
    )
    show_html(tag("p", text(lead), "iop-lead"))
    draft_settings.scheme(draft)
    draft_settings.names(case)
    show_html(
        tag("p", text(outline_nav.progress(draft)), "iop-eyebrow"),
        tag("p", text(_(_BASIS[draft.view])), "iop-note"),
    )
    following = outline_nav.first_open(draft)
    if following is not None:
        st.button(
            _("Skriv nästa: {title}", title=said(following.section.title)),
            key="next",
            type="primary",
            on_click=outline_nav.go,
            args=(following.section.id,),
        )
    st.header(_("Alla avsnitt"), anchor=False)
    outline_nav.show(draft)
    st.page_link(
        routes.DOWNLOAD.file,
        label=_("Ladda ner utkastet"),
        icon=":material/download:",
        query_params=session.link(),
    )
