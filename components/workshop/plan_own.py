"""A question of one's own, with up to eight answers or the scale."""

from __future__ import annotations

import streamlit as st

from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import plan_agenda, plan_change, plan_words
from components.workshop.plan_change import Done
from guidance.domain.case_parts import MAX_LINE
from guidance.domain.workshop.plan import MAX_OPTIONS, Item, Plan
from guidance.domain.workshop.planning import added, own, reworded
from guidance.domain.workshop.refused import Refusal
from guidance.workshop.room import Room

_MOST = (MAX_LINE + 1) * (MAX_OPTIONS + 1)
_NEW = "new"


def _names(room: Room, key: str) -> tuple[str, str]:
    return f"plan-own-{key}-title-{room.id}", f"plan-own-{key}-options-{room.id}"


def _fill(room: Room, key: str, title: str, options: tuple[str, ...]) -> None:
    for name, value in zip(_names(room, key), (title, "\n".join(options)), strict=True):
        st.session_state[name] = value


def _written(room: Room, key: str, item: str) -> Item | Refusal:
    title, options = (str(st.session_state.get(name) or "") for name in _names(room, key))
    return own(item, title, options.splitlines())


def _add(room: Room) -> None:
    """Add what the form says and empty it for the next; what is wrong is said at the form."""
    made = _written(room, _NEW, plan_change.new_id())
    refused = made if isinstance(made, Refusal) else None

    def make(plan: Plan) -> Plan | Refusal:
        return made if isinstance(made, Refusal) else added(plan, [made])

    if plan_change.change(room, _NEW, make) and isinstance(made, Item) and refused is None:
        _fill(room, _NEW, "", ())
        words = count(1, "{n} fråga lades till sist.", "{n} frågor lades till sist.")
        plan_change.remember(room, Done(words, came=(made.id,)))


def _change(room: Room, item: Item) -> None:
    made = _written(room, item.id, item.id)

    def make(plan: Plan) -> Plan | Refusal:
        return made if isinstance(made, Refusal) else reworded(plan, made)

    if plan_change.change(room, f"own-{item.id}", make):
        plan_agenda.edit("")


def _fields(room: Room, key: str) -> None:
    title, options = _names(room, key)
    st.text_input(_("Vad vill ni fråga?"), key=title, max_chars=MAX_LINE)
    st.text_area(
        _("Svar att välja på, ett på varje rad (högst {n})", n=MAX_OPTIONS),
        key=options,
        max_chars=_MOST,
        height=140,
    )
    hint = _(
        "”Vet inte” finns alltid med. Utan egna svar röstar rummet om hur överens ni är: {scale}.",
        scale=plan_words.scale(),
    )
    show_html(tag("p", text(hint), "iop-note"))


def _fault(room: Room, place: str) -> None:
    if wrong := plan_change.fault(room, place):
        plan_change.say(room, place, "")
        st.error(wrong)


def add(room: Room) -> None:
    """The form for a new question."""
    with st.form("plan-own-new", border=False):
        _fields(room, _NEW)
        _fault(room, _NEW)
        st.form_submit_button(_("Lägg till frågan"), type="primary", on_click=_add, args=(room,))


def edit(room: Room, item: Item) -> None:
    """The form for a question that is in the plan and has not been up."""
    if _names(room, item.id)[0] not in st.session_state:
        _fill(room, item.id, item.title, item.options)
    with st.container(key="plan-edit"):
        st.subheader(_("Ändra frågan"), anchor=False)
        with st.form("plan-own-edit", border=False):
            _fields(room, item.id)
            _fault(room, f"own-{item.id}")
            st.form_submit_button(
                _("Spara ändringen"), type="primary", on_click=_change, args=(room, item)
            )
        st.button(
            _("Stäng utan att ändra"),
            key="plan-edit-close",
            type="tertiary",
            on_click=plan_agenda.edit,
            args=("",),
        )
