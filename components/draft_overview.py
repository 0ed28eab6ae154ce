"""The draft at a glance: its settings, how far it has come, and the way into each section."""

from __future__ import annotations

import streamlit as st

from components import (
    deed,
    draft_settings,
    open_questions,
    outline_nav,
    own_heading,
    routes,
    section_click,
    session,
)
from components.i18n import N_, _, count, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.domain.case import Case, View
from guidance.domain.draft import Draft

_BASIS: dict[View, str] = {
    "agreed": N_("Förslagen bygger på det som båda är överens om."),
    "cso": N_("Förslagen bygger på den idéburna partens egna svar och anteckningar."),
    "public": N_("Förslagen bygger på den offentliga partens egna svar och anteckningar."),
}


def _next(draft: Draft) -> None:
    """The way on: the next section to write or to read through."""
    section = draft.next_section
    if section is None:
        return
    title = plain(said(section.section.title))
    label = (
        _("Läs igenom: {title}", title=title)
        if section.written
        else _("Skriv nästa: {title}", title=title)
    )
    st.button(
        label,
        key="next",
        type="primary",
        on_click=outline_nav.go,
        args=(section.section.id,),
    )


def _changed(draft: Draft) -> None:
    """Where the answers behind a text are others now; the sections themselves show both."""
    changed = [section for section in draft.everything if section.changed]
    if not changed:
        return
    title = count(
        len(changed),
        "Svaren bakom {n} avsnitt har ändrats sedan ni använde förslaget",
        "Svaren bakom {n} avsnitt har ändrats sedan ni använde förslagen",
    )
    lead = _("Er text står kvar. Öppna avsnittet, jämför och välj vad som ska gälla.")
    names = "".join(
        tag("li", section_click.button(section.section.id, said(section.section.title)))
        for section in changed
    )
    words = tag("p", tag("strong", text(title))) + tag("p", text(lead))
    show_html(tag("div", words + tag("ul", names, "iop-asks"), "iop-box iop-tone-care"))


def _sections(draft: Draft) -> None:
    """All sections, and what can be done with their headings."""
    with st.container(key="all-sections", horizontal=True, vertical_alignment="bottom"):
        st.header(_("Alla avsnitt"), anchor=False)
        st.button(
            _("Ändra ordning"),
            key="order",
            type="tertiary",
            icon=":material/swap_vert:",
            on_click=outline_nav.go,
            args=(outline_nav.ORDER,),
        )
    outline_nav.show(draft)
    own_heading.add()
    open_questions.show(draft)
    outline_nav.left_out(draft)


def show(draft: Draft, case: Case) -> None:
    """What the draft is, how far it has come, and all its sections."""
    st.title(_("Avtalsutkast"), anchor=False)
    deed.show("")
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
    section_click.show()
    _changed(draft)
    _next(draft)
    _sections(draft)
    st.page_link(
        routes.DOWNLOAD.file,
        label=_("Ladda ner utkastet"),
        icon=":material/download:",
        query_params=session.link(),
    )
