"""All worked cases, with how far the learner has come in each; and the ways between them."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components import routes, session
from components.i18n import _, said
from components.learn import situation_click, visit
from components.learn.situation_words import KINDS, STATES, first_sentence, signed, state
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.situation import Situation


def following(learner: Learner, here: Situation) -> Situation | None:
    """The next case that has not been compared, round from this one; None where all have."""
    every = handbook().situations
    place = every.index(here) + 1
    rest = [*every[place:], *every[: place - 1]]
    return next((s for s in rest if state(learner, s) != "compared"), None)


def link_to(situation: Situation | None, label: str, *, key: str) -> None:
    """A link to a case, or to the path; ``label`` is Markdown."""
    asked = {session.SITUATION_PARAM: situation.id} if situation else {}
    with st.container(key=key):
        st.page_link(routes.LEARN.file, label=label, query_params=visit.link(**asked))


def _row(learner: Learner, situation: Situation) -> str:
    asked = visit.link(**{session.SITUATION_PARAM: situation.id})
    title = tag(
        "a", text(said(situation.title)), href="?" + urlencode(asked), data_situation=situation.id
    )
    where = signed(KINDS[situation.kind])
    if situation.kind == "real":
        where += " " + tag("span", text(said(situation.setting)), "iop-note")
    how_far = signed(STATES[state(learner, situation)], "iop-case-state")
    line = tag("p", text(first_sentence(situation.story[0].text)))
    return tag("li", tag("p", title + " " + how_far) + line + tag("p", where))


def show(learner: Learner) -> None:
    """Every case as one list of links."""
    rows = "".join(_row(learner, situation) for situation in handbook().situations)
    show_html(tag("ul", rows, "iop-cases"))
    situation_click.show()


def missing(learner: Learner) -> None:
    """Words for an address that names no case, and the cases that there are."""
    show_html(tag("p", text(_("Adressen leder inte till något fall. Här är alla.")), "iop-lead"))
    show(learner)
