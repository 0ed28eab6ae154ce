"""What a section stands on: the documents' own words, the law, and the notes of the talks."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components import routes, session
from components.citation_list import citations
from components.i18n import _, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.words import view_name
from guidance.bootstrap import handbook
from guidance.domain.case import View
from guidance.domain.citation import Citation
from guidance.domain.draft import DraftHeading, DraftSection, Feed, questions
from guidance.domain.outline import AnySection


def mark(section: AnySection) -> None:
    """Says that no document has the section, who asks for it, and that this is no advice."""
    if section.origin in ("documents", "own"):
        return
    asks = (
        _("Inget av de fem dokumenten har det här i avtalet. Lagen frågar efter det.")
        if section.origin == "law"
        else _("Inget av de fem dokumenten har det här i avtalet. Vi råder er att ta med det.")
    )
    advice = _("IOP-guiden ger ingen juridisk rådgivning: låt en jurist läsa texten.")
    show_html(
        tag(
            "div",
            tag("p", tag("strong", text(asks))) + tag("p", text(advice)),
            "iop-box iop-tone-open",
        )
    )


def quotations(heading: DraftHeading | None, section: AnySection) -> None:
    """The documents' words for the heading and the section; law and other sources apart."""
    sources = handbook().sources
    found = [*(heading.heading.citations if heading else ()), *section.citations]
    documents = [c for c in found if sources[c.source].kind == "document"]
    others = [c for c in found if sources[c.source].kind not in {"document", "ours"}]
    _group(_("Så säger dokumenten"), documents)
    _group(_("Lag och andra källor"), others)


def _group(title: str, items: Iterable[Citation]) -> None:
    listed = citations(items)
    if listed:
        show_html(tag("h2", text(title)), listed)


def conversation(section: DraftSection, view: View) -> None:
    """The discussion questions that feed the section, with what was noted."""
    asked = [q for q in questions(handbook()) if section.section.id in q.feeds]
    if not asked:
        return
    noted = {feed.question.id: feed for feed in section.feeds}
    lines = [_feed(feed, section, view) for feed in noted.values()]
    lines += [
        tag("li", text(said(q.text)) + tag("p", text(_("Inget antecknat än.")), "iop-note"))
        for q in asked
        if q.id not in noted
    ]
    show_html(
        tag("h2", text(_("Ur samtalet"))),
        tag("ul", "".join(lines), "iop-feeds"),
    )
    st.page_link(
        routes.TALK.file,
        label=plain(_("Till frågorna i samtalet")),
        query_params=session.link({session.PHASE_PARAM: asked[0].phase}),
    )


def _feed(feed: Feed, section: DraftSection, view: View) -> str:
    own: tuple[tuple[View, str], ...] = (("cso", feed.cso), ("public", feed.public))
    agreed: tuple[tuple[View, str], ...] = (("agreed", feed.agreed),)
    notes = agreed if feed.agreed.strip() else own
    said_by = "".join(
        tag("dt", text(view_name(party))) + tag("dd", text(note))
        for party, note in notes
        if note.strip()
    )
    body = tag("dl", said_by) if said_by else tag("p", text(_("Inget antecknat än.")), "iop-note")
    return tag("li", text(said(feed.question.text)) + body + _home(feed, section, view))


def _home(feed: Feed, section: DraftSection, view: View) -> str:
    """Where in the draft the note stands."""
    if not feed.text(view):
        if view != "agreed" or not (feed.cso.strip() or feed.public.strip()):
            return ""
        words = _("Inte överenskommet än, så det står inte i utkastet.")
    elif feed.home is None:
        words = _("Står inte i utkastet än.")
    elif feed.home == section.section.id:
        words = _("Står i det här avsnittet.")
    else:
        title = said(handbook().sections[feed.home].title)
        words = _("Står i avsnittet {title}.", title=title)
    return tag("p", text(words), "iop-note")
