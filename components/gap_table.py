"""Where the parties see things differently, largest effect first; agreeing is one step."""

from __future__ import annotations

import streamlit as st

from components import session
from components.assessing import picture
from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from components.score_rows import range_words, verdict_words
from components.table import table
from components.words import answer_label, fact_name, view_name
from guidance.domain.case import VIEWS, Case
from guidance.domain.change import Change
from guidance.domain.gap import Difference, differences, shared


def _outcomes(case: Case) -> str:
    rows: list[tuple[str, ...]] = []
    for view in VIEWS:
        verdict = picture(case, view).verdict
        rows.append((view_name(view), verdict_words(verdict), range_words(verdict.score)))
    return table((_("Vems svar"), _("Utfall"), _("Uppfyllda kriterier")), rows)


def _row(case: Case, found: Difference) -> tuple[str, ...]:
    return (
        fact_name(found.fact),
        answer_label(found.fact, found.cso),
        answer_label(found.fact, found.public),
        answer_label(found.fact, case.facts.get(found.fact)),
        _("Kan ändra utfallet") if found.turns else _("Ändrar inte utfallet ensam"),
    )


def _take_over(answers: dict[str, str]) -> None:
    session.save(*(Change(kind="fact", key=k, party="agreed", value=v) for k, v in answers.items()))


def _agree(case: Case) -> None:
    same = shared(case.by_party.cso, case.by_party.public, case.facts)
    if not same:
        return
    words = count(
        len(same),
        "Ni har svarat lika på {n} fråga, men svaret är inte gemensamt än.",
        "Ni har svarat lika på {n} frågor, men svaren är inte gemensamma än.",
    )
    show_html(tag("p", text(words)))
    st.button(_("Gör dem gemensamma"), key="agree", on_click=_take_over, args=(same,))


def show(case: Case) -> None:
    """The three views' outcomes and the differences; a hint while only one party has answered."""
    reading = picture(case, "agreed").reading
    found = differences(reading, case.by_party.cso, case.by_party.public)
    if not case.by_party.cso or not case.by_party.public:
        words = _(
            "När både den idéburna och den offentliga parten har svarat var för sig visas här "
            "var ni ser olika på saken. Byt vem som svarar överst på sidan, eller skicka länken."
        )
        show_html(tag("p", text(words)))
        return
    head = (_("Fråga"), _("Idéburen part"), _("Offentlig part"), _("Gemensamt"), _("Betydelse"))
    none = tag("p", text(_("Ni har inte svarat olika på någon fråga.")))
    parted = table(head, (_row(case, difference) for difference in found))
    show_html(_outcomes(case), parted if found else none)
    _agree(case)
