"""One item of the checklist, opened: why, who, by when, how it stands, and where it says so."""

from __future__ import annotations

import streamlit as st

from components import due_date, routes, row_filter, saved_text, session
from components.i18n import N_, _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.source_details import sources
from components.terms import explained
from components.words import fact_name, option_label
from components.work_words import KIND_NAMES
from guidance.bootstrap import handbook
from guidance.domain.case import Case, Mark
from guidance.domain.case_parts import MAX_LINE
from guidance.domain.change import Change
from guidance.domain.checklist import Entry, mark_of
from guidance.domain.process import ChecklistItem
from guidance.domain.reading import pairs
from guidance.domain.worklist import RowStatus

_SAVED = "mark-saved"
STATUSES: tuple[RowStatus, ...] = ("open", "done", "not_needed")
STATUS_NAMES: dict[RowStatus, str] = {
    "open": N_("Öppen"),
    "done": N_("Klar"),
    "not_needed": N_("Behövs inte"),
}


def _mark(case: Case, item_id: str, **changes: object) -> Change:
    """The change of some of what stands beside an item, on top of the rest."""
    mark = mark_of(case, item_id).model_copy(update=changes)
    value = mark.model_dump(mode="json", exclude_defaults=True)
    return Change(kind="checklist", key=item_id, value=value or None)


def save_mark(item_id: str, **changes: object) -> bool:
    """Save some of what stands beside an item; its row stays in sight."""
    row_filter.touch(item_id)
    done = session.amend(lambda case: [_mark(case, item_id, **changes)])
    st.session_state[_SAVED] = item_id if done else ""
    return done


def _save_status(item_id: str, key: str) -> None:
    save_mark(item_id, status=st.session_state[key])


def _save_person(item_id: str, key: str) -> None:
    save_mark(item_id, person=st.session_state[key].strip())


def _fault(key: str) -> str:
    return f"{key}-fault"


def _save_due(item_id: str, key: str) -> None:
    """Save a day; what is no day stays in the field, with a word on what is wrong."""
    written: str = st.session_state[key]
    try:
        day = due_date.parse(written)
    except ValueError:
        st.session_state[_fault(key)] = written
        return
    st.session_state.pop(_fault(key), None)
    save_mark(item_id, due=day)


def _condition(item: ChecklistItem) -> None:
    """On which answer it hangs whether the item applies, and the way to that question."""
    conditions = [
        _(
            "{fact}: {options}",
            fact=fact_name(fact),
            options=_(" eller ").join(option_label(fact, option) for option in options),
        )
        for fact, options in pairs(item.when)
    ]
    words = _("Kan gälla er. Det beror på ett svar som saknas: {what}.", what="; ".join(conditions))
    show_html(tag("p", text(words), "iop-may-apply"))
    fact = next(iter(item.when))
    st.page_link(
        routes.TRY.file,
        label=_("Svara på frågan"),
        query_params=session.link({session.QUESTION_PARAM: fact}),
    )


def _due(item_id: str, mark: Mark) -> None:
    key = f"mark-due-{item_id}"
    wrong: str | None = st.session_state.get(_fault(key))
    st.session_state[key] = due_date.typed(mark.due) if wrong is None else wrong
    st.text_input(
        _("Senast när?"),
        key=key,
        max_chars=10,
        placeholder=_(due_date.PLACEHOLDER),
        on_change=_save_due,
        args=(item_id, key),
    )
    if wrong is not None:
        st.error(_(due_date.FAULT))


def _person(item_id: str, mark: Mark) -> None:
    key = f"mark-person-{item_id}"
    st.session_state[key] = mark.person
    st.text_input(
        _("Vem gör det?"),
        key=key,
        max_chars=MAX_LINE,
        on_change=_save_person,
        args=(item_id, key),
    )


def _status(item_id: str, mark: Mark) -> None:
    key = f"mark-status-{item_id}"
    st.session_state[key] = mark.status
    st.segmented_control(
        _("Hur långt har ni kommit?"),
        STATUSES,
        format_func=lambda status: _(STATUS_NAMES[status]),
        key=key,
        required=True,
        on_change=_save_status,
        args=(item_id, key),
    )


def _note(item_id: str) -> None:
    saved_text.show(
        f"mark-note-{item_id}",
        _("Anteckning"),
        saved_text.Place(
            lambda case: mark_of(case, item_id).note,
            lambda case, words: _mark(case, item_id, note=words),
        ),
        height=90,
    )


def show(entry: Entry) -> None:
    """The item in full; every change is saved at once."""
    item, mark = entry.item, entry.mark
    role = handbook().roles[item.role]
    show_html(
        tag("p", tag("span", text(_(KIND_NAMES[item.kind])), "iop-tag")),
        tag("p", explained(said(item.text))),
        tag("p", tag("strong", text(said(role.title)) + ": ") + text(said(role.duty)), "iop-note"),
        sources(item.citations, said(item.title)),
    )
    if entry.likely:
        _condition(item)
    _status(item.id, mark)
    who, when = st.columns(2)
    with who:
        _person(item.id, mark)
    with when:
        _due(item.id, mark)
    is_saved = st.session_state.pop(_SAVED, "") == item.id
    words = _("Sparat.") if is_saved else _("Allt här sparas direkt.")
    show_html(tag("p", text(words), "iop-note", role="status"))
    _note(item.id)
