"""One question: its options, why it is asked, and the words of the documents."""

from __future__ import annotations

import streamlit as st

from components import session
from components.citation_list import citations
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag
from components.terms import explained
from components.words import option_label
from guidance.domain.case import Answer, View
from guidance.domain.change import Change
from guidance.domain.fact import UNKNOWN, Fact


def _key(fact: Fact, view: View) -> str:
    return f"answer-{view}-{fact.id}"


def _save(fact_id: str, view: View, key: str) -> None:
    value = st.session_state[key]
    session.save(Change(kind="fact", key=fact_id, party=view, value=value))


def _choice(fact: Fact, view: View, answer: Answer) -> None:
    key = _key(fact, view)
    st.session_state[key] = answer if isinstance(answer, str) else None
    examples = [said(o.example) if o.example else "" for o in fact.options]
    options = [*(option.id for option in fact.options), UNKNOWN]
    st.radio(
        said(fact.question),
        options,
        format_func={option: option_label(fact.id, option) for option in options}.__getitem__,
        captions=[*examples, ""] if any(examples) else None,
        index=None,
        key=key,
        on_change=_save,
        args=(fact.id, view, key),
        label_visibility="collapsed",
    )


def _number(fact: Fact, view: View, answer: Answer) -> None:
    key = _key(fact, view)
    st.session_state[key] = answer if isinstance(answer, float | int) else None
    st.number_input(
        said(fact.name),
        min_value=0.0,
        step=10_000.0,
        format="%.0f",
        key=key,
        on_change=_save,
        args=(fact.id, view, key),
        placeholder=_("Belopp i kronor"),
    )


def why(fact: Fact) -> None:
    """Why the question is asked, with the documents' own words one click away."""
    with st.expander(_("Varför vi frågar")):
        show_html(tag("p", explained(said(fact.why))), citations(fact.citations))


def show(fact: Fact, view: View, answer: Answer) -> None:
    """The question with its answer; choosing saves at once."""
    if fact.kind == "number":
        _number(fact, view, answer)
    else:
        _choice(fact, view, answer)
