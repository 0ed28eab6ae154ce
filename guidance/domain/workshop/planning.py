"""Changing a plan and reckoning with its time: every change gives a plan, or a refusal."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pydantic import ValidationError

from guidance.domain.case_parts import MAX_LINE
from guidance.domain.model import Text
from guidance.domain.workshop.options import DO_NOT_KNOW
from guidance.domain.workshop.plan import MAX_ITEMS, MAX_MINUTES, MAX_OPTIONS, Item, ItemKind, Plan
from guidance.domain.workshop.refused import Refusal
from guidance.domain.workshop.state import State

REFUSALS: dict[str, Text] = {
    "full": Text(
        sv=f"En workshop har plats för {MAX_ITEMS} frågor. Ta bort någon först.",
        en=f"A workshop has room for {MAX_ITEMS} questions. Remove one first.",
    ),
    "in_plan": Text(sv="Frågan finns redan i planen.", en="The question is already in the plan."),
    "minutes": Text(
        sv=f"Skriv ett helt antal minuter, 1–{MAX_MINUTES}. Inget är ändrat.",
        en=f"Write a whole number of minutes, 1–{MAX_MINUTES}. Nothing has changed.",
    ),
    "no_title": Text(
        sv="Skriv vad ni vill fråga. Inget är sparat.",
        en="Write what you want to ask. Nothing has been saved.",
    ),
    "long_line": Text(
        sv=f"En fråga eller ett svar får ha högst {MAX_LINE} tecken. Inget är sparat.",
        en=f"A question or answer can have at most {MAX_LINE} characters. Nothing has been saved.",
    ),
    "many_options": Text(
        sv=f"En fråga har högst {MAX_OPTIONS} egna svar. Inget är sparat.",
        en=f"A question can have at most {MAX_OPTIONS} answers of its own. Nothing has been saved.",
    ),
    "same_options": Text(
        sv="Två av svaren är likadana. ”Vet inte” finns alltid med och behöver inte skrivas. "
        "Inget är sparat.",
        en="Two of the answers are the same. “Don’t know” is always there, so you need not "
        "write it. Nothing has been saved.",
    ),
    "cannot_be": Text(
        sv="Det går inte att spara så. Inget är ändrat.",
        en="That cannot be saved. Nothing has changed.",
    ),
    "begun": Text(
        sv="Workshopen har börjat och kan inte tas bort. Avsluta den i stället.",
        en="The workshop has begun and cannot be removed. End it instead.",
    ),
}
"""Why a plan does not change."""


def refuse(code: str) -> Refusal:
    """The refusal with that code of ``REFUSALS``."""
    return Refusal(code, REFUSALS[code])


def with_values(plan: Plan, **values: object) -> Plan | Refusal:
    """The plan with other values than items, if a plan can have them."""
    try:
        return Plan.model_validate({**plan.model_dump(), **values})
    except ValidationError:
        return refuse("cannot_be")


def read_clock(written: str) -> str:
    """A time of day as the plan keeps it, from 13:00, 13.00 or 13; empty stays empty.

    Raises ValueError when it is no time of day.
    """
    raw = written.strip()
    if not raw:
        return ""
    found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?", raw, re.ASCII)
    if found is None:
        raise ValueError(raw)
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise ValueError(raw)
    return f"{hour:02}:{minute:02}"


def times(plan: Plan) -> tuple[str, ...]:
    """When each item begins and, last, when all are done; nothing where no start is set."""
    if not plan.starts:
        return ()
    hour, minute = map(int, plan.starts.split(":"))
    at = [hour * 60 + minute]
    for item in plan.items:
        at.append(at[-1] + item.minutes)
    return tuple(f"{now // 60 % 24:02}:{now % 60:02}" for now in at)


def refs(plan: Plan) -> frozenset[tuple[ItemKind, str]]:
    """The facts and discussion questions that the plan takes up."""
    return frozenset((item.kind, item.ref) for item in plan.items if item.ref)


def added(plan: Plan, items: Sequence[Item]) -> Plan | Refusal:
    """The plan with new items last; what it takes up already is not added again."""
    held, names = refs(plan), {item.id for item in plan.items}
    new = [i for i in items if (i.kind, i.ref) not in held and i.id not in names]
    if not new:
        return refuse("in_plan")
    return _with(plan, (*plan.items, *new))


def put_back(plan: Plan, item: Item, place: int) -> Plan | Refusal:
    """The plan with an item that was removed, where it stood or as near as can be."""
    if plan.item(item.id) is not None or (item.ref and (item.kind, item.ref) in refs(plan)):
        return refuse("in_plan")
    return _with(plan, (*plan.items[:place], item, *plan.items[place:]))


def _with(plan: Plan, items: tuple[Item, ...]) -> Plan | Refusal:
    if len(items) > MAX_ITEMS:
        return refuse("full")
    return plan.model_copy(update={"items": items})


def without(plan: Plan, names: Collection[str]) -> Plan:
    """The plan without some items."""
    kept = tuple(item for item in plan.items if item.id not in names)
    return plan.model_copy(update={"items": kept})


def moved(plan: Plan, name: str, step: int) -> Plan:
    """The plan in which an item has gone one step up (-1) or down (1), as far as it can."""
    items, here = list(plan.items), plan.place(name)
    there = here + step
    if here < 0 or not 0 <= there < len(items):
        return plan
    items[here], items[there] = items[there], items[here]
    return plan.model_copy(update={"items": tuple(items)})


def with_minutes(plan: Plan, name: str, written: str) -> Plan | Refusal:
    """The plan in which an item takes as many minutes as somebody wrote."""
    raw = written.strip()
    if not re.fullmatch(r"\d{1,4}", raw, re.ASCII) or not 1 <= int(raw) <= MAX_MINUTES:
        return refuse("minutes")
    return _replaced(plan, name, {"minutes": int(raw)})


def _replaced(plan: Plan, name: str, values: dict[str, object]) -> Plan:
    items = (i.model_copy(update=values) if i.id == name else i for i in plan.items)
    return plan.model_copy(update={"items": tuple(items)})


def own(name: str, title: str, options: Sequence[str]) -> Item | Refusal:
    """A question of one's own, from what people wrote; lines without an answer do not count."""
    asked = " ".join(title.split())
    lines = [" ".join(line.split()) for line in options if line.strip()]
    if not asked:
        return refuse("no_title")
    if max(map(len, (asked, *lines))) > MAX_LINE:
        return refuse("long_line")
    if len(lines) > MAX_OPTIONS:
        return refuse("many_options")
    always = (DO_NOT_KNOW.text.sv, DO_NOT_KNOW.text.en)
    if len({line.casefold() for line in (*lines, *always)}) < len(lines) + len(always):
        return refuse("same_options")
    return Item(id=name, kind="own", title=asked, options=tuple(lines))


def reworded(plan: Plan, made: Item) -> Plan:
    """The plan in which a question of one's own has other words; it keeps place and minutes."""
    return _replaced(plan, made.id, {"title": made.title, "options": made.options})


def is_fixed(state: State, name: str) -> bool:
    """Whether an item has been up, so that it stays in the plan with its words."""
    return name in state.turns
