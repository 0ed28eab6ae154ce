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
from guidance.domain.process import Phase, Question
from guidance.domain.workshop.plan import Item, ItemKind
from guidance.domain.workshop.planning import added, refs
from guidance.domain.workshop.proposal import MINUTES, OTHER_MINUTES
from guidance.workshop.room import Room

_PLACE = "add"
_FROM = "plan-add-from"
_EVERY = ""
_THEME, _PHASE = "plan-add-theme", "plan-add-phase"
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


def _add_chosen(room: Room, kind: ItemKind) -> None:
    """Add what stands in the choice at the click, which may be newer than the page."""
    key, names = _facts() if kind == "fact" else _questions()
    _add(room, kind, [st.session_state.get(key) or _first(list(names), _held(room, kind))])


def _add_phase(room: Room) -> None:
    """Add all questions of the phase that is chosen at the click."""
    held = _held(room, "question")
    _add(room, "question", [name for name in _questions()[1] if name not in held])


def _first(names: Sequence[str], held: frozenset[str]) -> str:
    return next((name for name in names if name not in held), names[0])


def _pick(label: str, names: Sequence[str], held: frozenset[str], say: Callable[[str], str],
          key: str) -> str:  # fmt: skip
    """A choice among questions; those in the plan are marked, and the first other one is chosen."""
    state = st.session_state
    if state.get(key) not in names or state[key] in held:
        state[key] = _first(names, held)

    def words(name: str) -> str:
        return _("✓ Redan i planen: {words}", words=say(name)) if name in held else say(name)

    return str(st.selectbox(label, names, format_func=words, key=key))


def _button(room: Room, kind: ItemKind, name: str, held: frozenset[str]) -> None:
    st.button(
        _("Lägg till frågan"),
        key=f"plan-add-{kind}",
        type="primary",
        disabled=name in held,
        on_click=_add_chosen,
        args=(room, kind),
    )


def _held(room: Room, kind: ItemKind) -> frozenset[str]:
    return frozenset(ref for of, ref in refs(room.plan) if of == kind)


def _facts() -> tuple[str, dict[str, Fact]]:
    """The key of the choice, and the facts that can be voted on, of the chosen step or of all."""
    theme = st.session_state.get(_THEME) or _EVERY
    facts = (fact for fact in handbook().facts.values() if fact.kind != "number")
    return f"plan-add-fact-{theme}", {f.id: f for f in facts if theme in {_EVERY, f.theme}}


def _fact(room: Room) -> None:
    themes = {_EVERY: _("Alla steg"), **{t.id: said(t.title) for t in handbook().themes}}
    held = _held(room, "fact")
    with st.container(key="plan-add-where"):
        st.selectbox(_("Steg"), list(themes), format_func=themes.__getitem__, key=_THEME)
        key, facts = _facts()
        name = _pick(
            _("Fråga (skriv för att söka)"),
            list(facts),
            held,
            lambda fact: said(facts[fact].question),
            key,
        )
    _button(room, "fact", name, held)
    hint = _(
        "Rummets svar går rakt in i bedömningen. Frågor som besvaras med ett belopp finns inte "
        "med, eftersom det inte går att rösta om dem."
    )
    show_html(tag("p", text(hint), "iop-note"))


def _phases() -> dict[str, Phase]:
    book = handbook()
    return {phase.id: phase for phase in book.phases if questions_in_order(book, phase)}


def _questions() -> tuple[str, dict[str, Question]]:
    """The key of the choice, and the questions of the chosen phase."""
    phases = _phases()
    phase = phases.get(str(st.session_state.get(_PHASE))) or next(iter(phases.values()))
    questions = questions_in_order(handbook(), phase)
    return f"plan-add-question-{phase.id}", {question.id: question for question in questions}


def _question(room: Room) -> None:
    phases, held = _phases(), _held(room, "question")
    with st.container(key="plan-add-where"):
        st.selectbox(
            _("Fas"),
            list(phases),
            format_func=lambda phase: said(phases[phase].title),
            key=_PHASE,
        )
        key, questions = _questions()
        name = _pick(
            _("Samtalsfråga (skriv för att söka)"),
            list(questions),
            held,
            lambda question: asked(questions[question]),
            key,
        )
    with st.container(key="plan-add-ways", horizontal=True):
        _button(room, "question", name, held)
        _whole_phase(room, key, sum(question not in held for question in questions))
    hint = _("Rummet röstar om hur överens ni är, och ni antecknar vad ni kommer fram till.")
    show_html(tag("p", text(hint), "iop-note"))


def _whole_phase(room: Room, choice: str, number: int) -> None:
    """All questions of the phase that are not in the plan, at once."""
    if number < 2:
        return
    st.button(
        _("Lägg till alla {n} i fasen", n=number),
        key=choice.replace("question", "all", 1),
        on_click=_add_phase,
        args=(room,),
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
