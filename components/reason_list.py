"""Every reason, to be followed to its source: by what it does to the outcome."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.source_details import sources
from components.terms import explained
from components.words import EFFECT_NAMES, answer_label, fact_name
from guidance.domain.explanation import EFFECTS, Effect, Reason


def _reason(fact: str, reasons: list[Reason]) -> str:
    head = (
        tag("strong", text(fact_name(fact))) + " · " + text(answer_label(fact, reasons[0].option))
    )
    texts = dict.fromkeys(reason.text for reason in reasons)
    body = "".join(tag("p", explained(said(words))) for words in texts)
    found = (citation for reason in reasons for citation in reason.citations)
    return tag("li", tag("p", head, "iop-reason-head") + body + sources(found, fact_name(fact)))


def _group(effect: Effect, reasons: Iterable[Reason]) -> str:
    by_fact = [(fact, list(group)) for fact, group in groupby(reasons, key=lambda r: r.fact)]
    items = "".join(_reason(fact, group) for fact, group in by_fact)
    return tag("ul", items, f"iop-reasons iop-reasons-{effect}")


def show(reasons: list[Reason]) -> None:
    """One fold an effect, with how many there are; the deciding ones open."""
    for effect in EFFECTS:
        found = [reason for reason in reasons if reason.effect == effect]
        if not found:
            continue
        number = len({reason.fact for reason in found})
        label = f"{_(EFFECT_NAMES[effect])} ({number})"
        with st.expander(label, expanded=effect == "decides"):
            show_html(_group(effect, found))
