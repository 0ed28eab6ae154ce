"""Adding to a plan: a question of the guide, discussion questions of a phase, or one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.i18n import N_, _, count, said
from components.markup import show as show_html
from components.markup import tag, text
from components.question_words import asked
from components.workshop import plan_change, plan_own
from components.workshop.plan_change import Done
from guidance.bootstrap import handbook
from guidance.domain.conversation import questions_in_order
from guidance.domain.fact import Fact
from guidance.domain.process import Phase
from guidance.domain.workshop.plan import Item, ItemKind
from guidance.domain.workshop.planning import added, refs
from guidance.domain.workshop.proposal import MINUTES, OTHER_MINUTES
from guidance.workshop.room import Room

_PLACE = "add"
_FROM = "plan-add-from"
_EVERY = ""
FROM = {
    "fact": N_("En fråga ur Pröva"),
    "question": N_("En samtalsfråga"),
    "own": N_("En egen fråga"),
}


def _add(room: Room, kind: ItemKind, names: Sequence[str]) -> None:
    """Add what the plan does not take up yet, last."""
    minutes = MINUTES["talk"] if kind == "question" else OTHER_MINUTES
    items = [Item(id=plan_change.new_id(), kind=kind, ref=name, minutes=minutes) for name in names]
    if plan_change.change(room, _PLACE, lambda plan: added(plan, items)):
        came = tuple(item.id for item in items)
        words = count(len(items), "{n} fråga lades till sist.", "{n} frågor lades till sist.")
        plan_change.remember(room, Done(words, came=came))


def _pick(label: str, names: Sequence[str], held: frozenset[str], say: Callable[[str], str],
          key: str) -> str:  # fmt: skip
    """A choice among questions; those in the plan are marked, and the first other one is chosen."""
    state = st.session_state
    if state.get(key) not in names or state[key] in held:
        state[key] = next((name for name in names if name not in held), names[0])

    def words(name: str) -> str:
        return _("✓ Redan i planen: {words}", words=say(name)) if name in held else say(name)

    return str(st.selectbox(label, names, format_func=words, key=key))


def _button(room: Room, kind: ItemKind, name: str, held: frozenset[str]) -> None:
    st.button(
        _("Lägg till frågan"),
        key=f"plan-add-{kind}",
        type="primary",
        disabled=name in held,
        on_click=_add,
        args=(room, kind, [name]),
    )


def _held(room: Room, kind: ItemKind) -> frozenset[str]:
    return frozenset(ref for of, ref in refs(room.plan) if of == kind)


def _facts_of(theme: str) -> list[Fact]:
    """The facts that can be voted on, of one step or of all."""
    facts = (fact for fact in handbook().facts.values() if fact.kind != "number")
    return [fact for fact in facts if theme in {_EVERY, fact.theme}]


def _fact(room: Room) -> None:
    themes = {_EVERY: _("Alla steg"), **{t.id: said(t.title) for t in handbook().themes}}
    held = _held(room, "fact")
    with st.container(key="plan-add-where"):
        theme = st.selectbox(
            _("Steg"), list(themes), format_func=themes.__getitem__, key="plan-add-theme"
        )
        facts = {fact.id: fact for fact in _facts_of(theme or _EVERY)}
        name = _pick(
            _("Fråga (skriv för att söka)"),
            list(facts),
            held,
            lambda fact: said(facts[fact].question),
            f"plan-add-fact-{theme}",
        )
    _button(room, "fact", name, held)
    hint = _(
        "Rummets svar går rakt in i bedömningen. Frågor som besvaras med ett belopp finns inte "
        "med, eftersom det inte går att rösta om dem."
    )
    show_html(tag("p", text(hint), "iop-note"))


def _question(room: Room) -> None:
    book = handbook()
    phases = {p.id: p for p in book.phases if questions_in_order(book, p)}
    held = _held(room, "question")
    with st.container(key="plan-add-where"):
        chosen = st.selectbox(
            _("Fas"),
            list(phases),
            format_func=lambda phase: said(phases[phase].title),
            key="plan-add-phase",
        )
        phase = phases[chosen or next(iter(phases))]
        questions = {q.id: q for q in questions_in_order(book, phase)}
        name = _pick(
            _("Samtalsfråga (skriv för att söka)"),
            list(questions),
            held,
            lambda question: asked(questions[question]),
            f"plan-add-question-{phase.id}",
        )
    with st.container(key="plan-add-ways", horizontal=True):
        _button(room, "question", name, held)
        _whole_phase(room, phase, [q for q in questions if q not in held])
    hint = _("Rummet röstar om hur överens ni är, och ni antecknar vad ni kommer fram till.")
    show_html(tag("p", text(hint), "iop-note"))


def _whole_phase(room: Room, phase: Phase, names: list[str]) -> None:
    """All questions of the phase that are not in the plan, at once."""
    if len(names) < 2:
        return
    st.button(
        _("Lägg till alla {n} i fasen", n=len(names)),
        key=f"plan-add-all-{phase.id}",
        on_click=_add,
        args=(room, "question", names),
    )


def show(room: Room) -> None:
    """One way to add at a time."""
    st.header(_("Lägg till"), anchor=False)
    chosen = st.segmented_control(
        _("Vad vill ni lägga till?"),
        list(FROM),
        format_func=lambda name: _(FROM[name]),
        default="fact",
        key=_FROM,
        required=True,
    )
    with st.container(key="plan-add"):
        if chosen == "own":
            plan_own.add(room)
        elif chosen == "question":
            _question(room)
        else:
            _fact(room)
        if wrong := plan_change.fault(room, _PLACE):
            plan_change.say(room, _PLACE, "")
            st.error(wrong)
