"""One section of the draft: what the answers suggest, the text itself, and whether it is ready."""

from __future__ import annotations

import streamlit as st

from components import deed, saved_text, session, takeover, undo
from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.domain.draft import DraftSection
from guidance.domain.offer import offer
from guidance.export.document import paragraphs


def _key(name: str) -> str:
    return f"section-{name}"


def _drawn(name: str) -> str:
    """Under which name the text is kept that stood in the field when it was drawn."""
    return f"drawn-{name}-{session.token()}"


def _overwritten(section: DraftSection) -> bool:
    """Whether this visit wrote a new text while somebody else called the old one ready."""
    state, name = st.session_state, section.section.id
    drawn = state.pop(_drawn(name), None)
    return drawn not in (None, section.text) and state.get(_key(name)) == section.text


def _field(section: DraftSection, case: Case) -> None:
    name = section.section.id
    st.session_state[_drawn(name)] = case.outline.get(name, "")
    saved_text.show(
        _key(name),
        _("Er text"),
        saved_text.at(Change(kind="section", key=name), lambda case: case.outline.get(name, "")),
        height="content",
        placeholder=section.section.prompt.to(case.lang),
    )


def _finished(section: DraftSection, case: Case) -> None:
    """A text that is ready is read, not written, so that nobody changes it by mistake."""
    words = "".join(tag("p", text(piece)) for piece in paragraphs(section.text))
    label = tag("p", text(_("Er text")), "iop-eyebrow")
    show_html(label + tag("div", words, "iop-finished", lang=case.lang))


def _set_ready(name: str, ready: bool) -> None:
    session.save(Change(kind="ready", key=name, value=ready or None))


def _marking(section: DraftSection) -> None:
    """One click says that the text is ready, another takes it back."""
    if not section.written:
        return
    ready = section.state == "ready"
    with st.container(key="marking", horizontal=True, vertical_alignment="center"):
        st.button(
            _("Ändra texten") if ready else _("Märk som klart"),
            key="ready",
            icon=":material/edit:" if ready else ":material/check:",
            on_click=_set_ready,
            args=(section.section.id, not ready),
        )
        if ready:
            note = _("Märkt som klart. Märkningen tas bort när ni ändrar texten.")
            show_html(tag("p", text(note), "iop-note", role="status"))


def _stale(section: DraftSection, case: Case) -> None:
    """Sentences that once followed from the answers and no longer do."""
    lines = offer(section, session.view(), case.lang).stale
    if not lines:
        return
    title = count(
        len(lines),
        "Svaren har ändrats sedan ni skrev. Den här meningen följer inte längre av dem:",
        "Svaren har ändrats sedan ni skrev. De här meningarna följer inte längre av dem:",
    )
    items = tag("ul", "".join(tag("li", text(line), lang=case.lang) for line in lines), "iop-list")
    show_html(tag("div", tag("p", tag("strong", text(title))) + items, "iop-box iop-tone-care"))


def more(section: DraftSection, case: Case) -> None:
    """What answers and conversation give beside a written text, which stays as it is."""
    found = offer(section, session.view(), case.lang)
    if not found.missing:
        return
    with st.container(key="offer"):
        show_html(
            tag("h2", text(_("I svar och samtal, men inte i er text"))),
            tag("div", tag("p", text(found.text), lang=case.lang), "iop-box iop-tone-other"),
        )
        st.button(
            _("Lägg till förslaget sist"),
            key="add",
            on_click=takeover.add,
            args=(section.section.id, found.text),
        )


def show(section: DraftSection, case: Case) -> None:
    """The suggestion, the text with its saved line, what no longer fits, ready, and undo."""
    if section.state == "ready" and _overwritten(section):
        _set_ready(section.section.id, ready=False)
        st.rerun()
    takeover.changed(section, case)
    takeover.suggestion(section, case)
    with st.container(key="writing"):
        if section.state == "ready":
            _finished(section, case)
        else:
            _field(section, case)
    _stale(section, case)
    _marking(section)
    if section.state != "ready" and not deed.here(section.section.id):
        undo.show("section", section.section.id)
