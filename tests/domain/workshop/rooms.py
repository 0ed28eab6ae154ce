"""Plans and states to try things on."""

from __future__ import annotations

from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State, Turn

PLAN = Plan(
    title="En eftermiddag",
    items=(
        Item(id="first", kind="fact", ref="market"),
        Item(id="second", kind="own", title="Vad gör vi nu?", options=("Fortsätter", "Väntar")),
        Item(id="third", kind="own", title="Är vi överens?"),
    ),
)

TURNS: dict[str, Turn] = {
    "waiting": Turn(),
    "open": Turn(stage="open"),
    "closed": Turn(stage="closed"),
    "shown": Turn(stage="shown", revealed=True),
    "hidden": Turn(stage="closed", revealed=True),
    "waiting 2": Turn(round=2),
    "open 2": Turn(round=2, stage="open"),
    "closed 2": Turn(round=2, stage="closed"),
    "shown 2": Turn(round=2, stage="shown", revealed=True),
    "hidden 2": Turn(round=2, stage="closed", revealed=True),
}

STATES: dict[str, State] = {
    "nothing": State(),
    **{name: State(item="first", turns={"first": turn}) for name, turn in TURNS.items()},
    "ended": State(item="first", turns={"first": TURNS["shown"]}, ended=True),
}


def name_of(outcome: State | Refusal) -> str:
    """The name of a state, or the refusal's code with an exclamation mark."""
    if isinstance(outcome, Refusal):
        return f"!{outcome.code}"
    return next(name for name, state in STATES.items() if state == outcome)


def stepped(outcome: State | Refusal) -> State:
    """The state that a step gives, which is not refused."""
    assert isinstance(outcome, State), outcome
    return outcome
