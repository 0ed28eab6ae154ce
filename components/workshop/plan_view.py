"""What the workshop takes up, in which order, and for how long."""

from __future__ import annotations

import streamlit as st

from components import layout, routes, session
from components.i18n import _
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.workshop import (
    agenda_files,
    plan_add,
    plan_agenda,
    plan_change,
    plan_focus,
    plan_link,
    plan_own,
    plan_settings,
    plan_words,
    visit,
)
from components.workshop.gate import RUN
from components.workshop.plan_change import Done
from guidance.bootstrap import handbook, readings
from guidance.domain.case import Case
from guidance.domain.workshop.planning import added, is_fixed
from guidance.domain.workshop.proposal import Worth, propose
from guidance.workshop.room import Room


def _way_on(room: Room, key: str) -> None:
    """The way to the console, once there is something to take up."""
    if not room.plan.items:
        words = _("Lägg till minst en fråga, så kan ni starta workshopen.")
        show_html(tag("p", text(words), "iop-note"))
        return
    words = _("Tillbaka till konsolen") if room.state.turns else _("Starta workshopen")
    with st.container(key=key):
        st.page_link(routes.WORKSHOP.file, label=words, query_params=visit.link(room.id, RUN))


def _propose(room: Room, case: Case) -> None:
    items = propose(handbook(), case, readings())
    if plan_change.change(room, "agenda", lambda plan: added(plan, items)):
        came = tuple(item.id for item in items)
        plan_change.remember(room, Done(_("Ett förslag ur ert ärende lades in."), came=came))


def _empty(room: Room, case: Case) -> None:
    words = _(
        "Planen är tom. Ta ett förslag ur ert ärende, eller lägg till era egna frågor längre ner."
    )
    show_html(tag("p", text(words), "iop-silent"))
    st.button(
        _("Föreslå frågor"),
        key="plan-propose",
        type="primary",
        on_click=_propose,
        args=(room, case),
    )


def _why() -> str:
    """How a proposal is made, folded away."""
    lines = (
        _(
            "Förslaget bygger på vad ni har svarat och antecknat i ärendet. Först kommer frågor "
            "där parterna svarar olika, och de som kan ändra utfallet allra först."
        ),
        _(
            "Sedan kommer frågor som ingen vet svaret på eller som saknar gemensamt svar: de vars "
            "svar kan betyda mest för utfallet."
        ),
        _(
            "Sist kommer samtalsfrågor ur de första faserna där ni inte har antecknat något "
            "tillsammans än."
        ),
        _(
            "Ta bort, flytta och lägg till som ni vill. Under varje fråga ser ni vad ärendet säger "
            "nu."
        ),
    )
    head = tag("summary", text(_("Så väljer guiden frågor till ett förslag")))
    return tag("details", head + "".join(tag("p", text(line)) for line in lines), "iop-fold")


def _agenda(room: Room, case: Case) -> None:
    st.header(_("Frågorna"), anchor=False)
    show_html(tag("p", text(plan_words.extent(room.plan)), "iop-extent", role="status"))
    if wrong := plan_change.fault(room, "agenda"):
        st.error(wrong)
        plan_change.say(room, "agenda", "")
    if not room.plan.items:
        _empty(room, case)
        plan_change.show_done(room)
        return
    plan_agenda.show(room, Worth(handbook(), case, readings()))
    plan_change.show_done(room)
    opened = room.plan.item(st.query_params.get(session.ITEM_PARAM, ""))
    if opened and opened.kind == "own" and not is_fixed(room.state, opened.id):
        plan_own.edit(room, opened)
    plan_focus.show(opened.id if opened else "")
    show_html(_why())
    st.subheader(_("Agendan på papper"), anchor=False)
    agenda_files.show(room)


def _head(room: Room) -> None:
    with st.container(key="plan-up"):
        st.page_link(routes.WORKSHOP.file, label=_("Alla workshopar"), query_params=visit.link())
    with st.container(key="workshop-head"):
        show_html(tag("p", text(_("Planera workshop")), "iop-eyebrow"))
        st.title(plain(plan_words.name(room.plan)), anchor=False)
    if room.state.turns:
        words = _("Workshopen pågår. Det som har varit uppe ligger fast, resten kan ni ändra.")
        show_html(tag("p", text(words), "iop-help"))


def show(case: Case, room: Room) -> None:
    """The whole of it."""
    layout.subject("workshop", "plan_view", str(room.id))
    _head(room)
    _way_on(room, "plan-go")
    plan_settings.show(room)
    _agenda(room, case)
    plan_add.show(room)
    plan_link.show(room)
    if room.plan.items:
        _way_on(room, "plan-go-end")
