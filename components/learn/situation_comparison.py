"""The learner's reading and ours beside each other, and where to go from there."""

from __future__ import annotations

import streamlit as st

from components import case_start, routes
from components.i18n import _, count, language, said
from components.learn import (
    situation_attempt,
    situation_later,
    situation_list,
    situation_points,
    situation_rows,
    situation_story,
    situation_ways,
)
from components.learn.situation_words import guidelines, listed
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.words import fact_name
from guidance.bootstrap import readings
from guidance.domain.case_parts import COMMON
from guidance.domain.change import Change
from guidance.domain.learning.comparing import Comparison, compare
from guidance.domain.learning.learner import Attempt, Learner
from guidance.domain.learning.situation import Situation
from guidance.domain.outcome import Outcome


def _section(title: str, *parts: str) -> str:
    """A heading with what stands under it; nothing where nothing does."""
    body = "".join(parts)
    return tag("section", tag("h2", text(title)) + body, "iop-case-part") if body else ""


def _folded_story(situation: Situation) -> str:
    summary = tag("summary", text(_("Läs berättelsen igen")))
    return tag("details", summary + situation_story.story(situation, opened=True), "iop-fold")


def _apart(situation: Situation, compared: Comparison, made: Attempt) -> str:
    """What differs; where nothing does, that it is so."""
    idle = situation_points.idle(compared, made)
    words = _("Gäller inte med dina andra svar: {names}.", names=listed(idle))
    note = tag("p", text(words), "iop-note") if idle else ""
    if compared.differences:
        return _section(
            _("Där du och vi svarade olika"),
            situation_points.differences(situation, compared),
            note,
        )
    none = tag("p", text(_("Du och vi svarade lika på allt som du svarade på.")))
    return _section(_("Där du och vi svarade olika"), none, note) if made.answers else ""


def _open(compared: Comparison) -> str:
    """What a verdict would have needed, where it cannot be known."""
    undecided = [row for row in compared.rows if row.ours.outcome is Outcome.UNDECIDED]
    facts = dict.fromkeys(reason.fact for row in undecided for reason in row.because)
    if not facts:
        return ""
    names = guidelines(row.guideline for row in undecided)
    lead = _("Berättelsen räcker inte till för att läsa fallet enligt {names}.", names=names)
    words = count(len(facts), "Visa {n} fråga utan svar", "Visa {n} frågor utan svar")
    items = "".join(tag("li", text(fact_name(fact))) for fact in facts)
    fold = tag("details", tag("summary", text(words)) + tag("ul", items, "iop-list"), "iop-sources")
    return tag("p", text(lead)) + fold


def _html(situation: Situation, compared: Comparison, made: Attempt) -> str:
    ways = situation_ways.ways(situation, compared.rows)
    return (
        _folded_story(situation)
        + _section(
            _("Så läser riktlinjerna fallet"),
            situation_rows.readings(situation, compared.rows, made),
        )
        + _apart(situation, compared, made)
        + _section(_("Där du och vi är överens"), situation_points.alike(situation, compared))
        + _section(
            _("Det du inte svarade på") if made.answers else _("Frågorna bakom utfallet"),
            situation_points.unanswered(situation, compared, made),
        )
        + _section(_("Vad som hade behövt vara annorlunda"), ways)
        + _section(_("Det vi inte vet"), _open(compared))
        + _section(_("Det vi har antagit"), situation_story.assumptions(situation, every=True))
        + _section(_("Hur det gick"), situation_later.later(situation))
    )


def _in_try(situation: Situation) -> None:
    """A new case with our answers, for the learner to change as they like."""
    if st.button(_("Öppna fallet i Pröva"), key="case-try"):
        title = _("{title} (övning)", title=said(situation.title))
        facts = situation.options.items()
        changes = [
            Change(kind="title", value=title),
            Change(kind="guideline", value=COMMON),
            Change(kind="lang", value=language()),
            *(Change(kind="fact", key=k, party="agreed", value=v) for k, v in facts),
        ]
        case_start.begin(changes, "agreed", routes.TRY)


def _on(learner: Learner, situation: Situation) -> None:
    """The ways from here."""
    st.header(_("Gå vidare"), anchor=False)
    following = situation_list.following(learner, situation)
    with st.container(key="case-on"):
        if following is not None:
            words = _("Nästa fall: {title}", title=said(following.title))
            situation_list.link_to(following, plain(words), key="case-next")
        situation_list.link_to(None, _("Alla steg och fall"), key="case-path")
    with st.container(key="steps", horizontal=True):
        st.button(
            _("Ändra svaren och jämför igen"), key="revise", on_click=situation_attempt.revise
        )
        _in_try(situation)
    note = _("I Pröva får du ett nytt ärende med våra svar ifyllda, att ändra som du vill.")
    show_html(tag("p", text(note), "iop-note"))


def show(learner: Learner, situation: Situation, made: Attempt) -> None:
    """The comparison as one piece of HTML, then the ways on."""
    compared = compare(situation, made.answers, made.guess, readings())
    show_html(tag("div", _html(situation, compared, made), "iop-comparison"))
    _on(learner, situation)
