"""One section of the draft: what belongs there, what the answers suggest, and the text itself."""

from __future__ import annotations

import streamlit as st

from components import saved_text, session, undo
from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.domain.draft import DraftSection
from guidance.domain.offer import appended, offer


def _add(section: str, words: str) -> None:
    """Put words last in what is saved now, which may be newer than what the screen shows."""

    def changes(case: Case) -> list[Change]:
        text_now = case.outline.get(section, "")
        return [Change(kind="section", key=section, value=appended(text_now, words))]

    session.amend(changes)


def _suggestion(section: DraftSection, case: Case) -> None:
    """The suggestion that stands in the draft until somebody writes."""
    if section.state != "suggested":
        return
    with st.container(key="suggestion"):
        title = tag("p", tag("strong", text(_("Förslag ur svar och samtal"))))
        words = tag("p", text(section.suggestion), lang=case.lang)
        show_html(tag("div", title + words, "iop-box iop-tone-other"))
        st.button(
            _("Använd förslaget"),
            key="use",
            on_click=_add,
            args=(section.section.id, section.suggestion),
        )


def _field(section: DraftSection, case: Case) -> None:
    name = section.section.id
    with st.container(key="writing"):
        saved_text.show(
            f"section-{name}",
            _("Er text"),
            saved_text.at(
                Change(kind="section", key=name), lambda case: case.outline.get(name, "")
            ),
            height="content",
            placeholder=section.section.prompt.to(case.lang),
        )


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
            on_click=_add,
            args=(section.section.id, found.text),
        )


def show(section: DraftSection, case: Case) -> None:
    """The suggestion, the text field with its saved line, what no longer fits, and undo."""
    _suggestion(section, case)
    _field(section, case)
    _stale(section, case)
    undo.show("section", section.section.id)
