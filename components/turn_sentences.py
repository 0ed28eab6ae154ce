"""What would change the outcome, as sentences."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from components.words import answer_label, fact_name, headline
from guidance.domain.case import Answers
from guidance.domain.explanation import Reason
from guidance.domain.outcome import Outcome
from guidance.domain.turns import RANK, Turn


def _change(fact: str, option: str, answers: Answers) -> str:
    words = _(
        "{fact}: från ”{now}” till ”{then}”",
        fact=fact_name(fact),
        now=answer_label(fact, answers.get(fact)),
        then=answer_label(fact, option),
    )
    return text(words)


def _sentence(turn: Turn, answers: Answers) -> str:
    joint = f" {text(_('och'))} "
    changes = joint.join(_change(fact, option, answers) for fact, option in turn.change.items())
    result = tag("strong", text(headline(turn.outcome)))
    return tag("li", changes + tag("span", " → ", aria_hidden="true") + result)


def _list(turns: Iterable[Turn], answers: Answers) -> str:
    items = "".join(_sentence(turn, answers) for turn in turns)
    return tag("ul", items, "iop-list")


def _no_better(now: Outcome, reasons: list[Reason]) -> str:
    if now is Outcome.IOP:
        return _("Utfallet kan inte bli bättre. Här nedanför står vad som skulle ändra det.")
    if now is Outcome.UNDECIDED:
        return _("Först behöver ni veta mer. Svara på det som återstår i Pröva.")
    points = len({reason.fact for reason in reasons if reason.effect == "decides"})
    return count(
        points,
        "Ingen enskild ändring räcker. {n} punkt står under Det som avgör: börja där.",
        "En eller två ändringar räcker inte. {n} punkter står under Det som avgör: börja där.",
    )


def show(turns: list[Turn], now: Outcome, answers: Answers, reasons: list[Reason]) -> None:
    """The changes that would lead to something better; those that would end it in a fold."""
    better = [turn for turn in turns if RANK[turn.outcome] < RANK[now]]
    other = [turn for turn in turns if RANK[turn.outcome] > RANK[now]]
    if better:
        show_html(_list(better, answers))
    else:
        show_html(tag("p", text(_no_better(now, reasons))))
    if other:
        with st.expander(_("Ändringar som skulle föra er längre från ett IOP")):
            show_html(_list(other, answers))
