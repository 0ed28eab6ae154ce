"""Text from answers: taken over when people say so, and never changed afterwards but by them."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import deed
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.domain.draft import DraftSection
from guidance.domain.offer import appended, lacking


def without_ready(case: Case, name: str) -> list[Change]:
    """A text that changes is no longer the one that people called ready."""
    return [Change(kind="ready", key=name)] if name in case.ready else []


def _write(
    name: str, said: str, make: Callable[[str], str | None], taken: str | None = None
) -> None:
    """Write what follows from the text as it is saved now; ``taken`` is what it was made from."""

    def changes(case: Case) -> list[Change]:
        words = make(case.outline.get(name, ""))
        found = [Change(kind="taken", key=name, value=taken)] if taken is not None else []
        if words is not None:
            found += [Change(kind="section", key=name, value=words), *without_ready(case, name)]
        return found

    deed.do(said, name, changes)


def _use(name: str, words: str) -> None:
    _write(name, _("Förslaget är nu er text."), lambda text_now: appended(text_now, words), words)


def _keep(name: str, words: str) -> None:
    _write(name, _("Er text står kvar som den är."), lambda _text: None, words)


def _switch(name: str, words: str) -> None:
    _write(name, _("Texten är utbytt mot det nya förslaget."), lambda _text: words, words)


def _add_last(name: str, addition: str, words: str) -> None:
    done = _("Det nya står nu sist i er text.")
    _write(name, done, lambda text_now: appended(text_now, addition), words)


def add(name: str, addition: str) -> None:
    """Put words last in a text that was not taken over."""
    done = _("Förslaget står nu sist i er text.")
    _write(name, done, lambda text_now: appended(text_now, addition))


def _box(title: str, words: str, tone: str, lang: str, lead: str = "") -> None:
    parts = [tag("p", tag("strong", text(title)))]
    parts += [tag("p", text(lead))] if lead else []
    parts += [tag("p", text(words), "iop-offered", lang=lang)] if words else []
    show_html(tag("div", "".join(parts), f"iop-box iop-tone-{tone}"))


def suggestion(section: DraftSection, case: Case) -> None:
    """The suggestion that stands in the draft until somebody writes."""
    if section.state != "suggested":
        return
    with st.container(key="suggestion"):
        _box(_("Förslag ur svar och samtal"), section.suggestion, "other", case.lang)
        st.button(
            _("Använd förslaget"),
            key="use",
            on_click=_use,
            args=(section.section.id, section.suggestion),
        )


def changed(section: DraftSection, case: Case) -> None:
    """The suggestion is another one than was taken over: it stands beside the text."""
    if not section.changed:
        return
    name, words = section.section.id, section.suggestion
    lead = (
        _("Er text nedan är inte ändrad. Så här lyder det nya förslaget:")
        if words
        else _("Er text nedan är inte ändrad. Svaren ger inte längre något förslag här.")
    )
    with st.container(key="changed"):
        title = _("Svaren har ändrats sedan ni använde förslaget")
        _box(title, words, "care", case.lang, lead)
        with st.container(key="changed-ways", horizontal=True):
            st.button(_("Behåll vår text"), key="keep", on_click=_keep, args=(name, words))
            if words:
                st.button(
                    _("Byt till det nya förslaget"),
                    key="switch",
                    on_click=_switch,
                    args=(name, words),
                )
            if new := "\n\n".join(lacking(section, case.lang)):
                st.button(
                    _("Lägg till det nya sist"),
                    key="last",
                    on_click=_add_last,
                    args=(name, new, words),
                )
