"""What one answers with: radio buttons, check boxes, rows to order, or rows with a choice each.

All of it stands in a form, so that nothing is sent and nothing moves until it is answered.
"""

from __future__ import annotations

import streamlit as st

from components.i18n import _, said
from components.learn import quiz_match, quiz_order
from components.learn.quiz_round import Put
from components.markup import plain
from guidance.domain.learning.offer import Choice
from guidance.domain.learning.quizzing import Answer, Posed


def help_words(posed: Posed) -> str:
    """How the question is answered."""
    match posed.question.task.kind:
        case "one" | "guideline":
            return _("Välj ett svar.")
        case "several":
            return _("Flera hör hit, men inte alla. Välj dem som gör det.")
        case "order":
            return _("Flytta raderna upp eller ner med pilarna.")
        case "match":
            return _("Välj vad som hör till varje rad.")


def keys_words(posed: Posed) -> str:
    """How the question is answered by keyboard."""
    match posed.question.task.kind:
        case "one" | "guideline":
            return _("Siffrorna väljer, Enter svarar.")
        case "several":
            return _("Siffrorna väljer och väljer bort, Enter svarar.")
        case "order" | "match":
            return _("Tabb går vidare till nästa rad och sist till knappen.")


def show(put: Put, posed: Posed) -> None:
    """The options, to choose from."""
    match posed.question.task.kind:
        case "one" | "guideline":
            _radio(put, posed)
        case "several":
            _boxes(put, posed)
        case "order":
            quiz_order.show(posed, put.name)
        case "match":
            quiz_match.show(posed, put.name)


def _radio(put: Put, posed: Posed) -> None:
    words = {choice.id: plain(said(choice.text)) for choice in posed.options}
    st.radio(
        said(posed.question.text),
        list(words),
        format_func=words.__getitem__,
        index=None,
        key=f"one-{put.name}",
        label_visibility="collapsed",
    )


def _box(put: Put, choice: Choice) -> str:
    return f"several-{put.name}-{choice.id}"


def _boxes(put: Put, posed: Posed) -> None:
    for choice in posed.options:
        st.checkbox(plain(said(choice.text)), key=_box(put, choice), width="stretch")


def given(put: Put, posed: Posed) -> Answer | None:
    """The answer as it stands; None while there is none."""
    match posed.question.task.kind:
        case "one" | "guideline":
            chosen = st.session_state.get(f"one-{put.name}")
            return (chosen,) if chosen is not None else None
        case "several":
            boxes = [c.id for c in posed.options if st.session_state.get(_box(put, c))]
            return tuple(boxes) or None
        case "order":
            return quiz_order.given(posed, put.name)
        case "match":
            return quiz_match.given(posed, put.name)


def missing(put: Put, posed: Posed) -> str:
    """What is to be done before it is an answer."""
    match posed.question.task.kind:
        case "one" | "guideline" | "several":
            return _("Välj ett svar först. Är du osäker går det bra att gissa.")
        case "order":
            return _("Flytta någon av raderna först. De står inte i ordning från början.")
        case "match":
            name = quiz_match.twice(posed, put.name)
            if name:
                return _("Du har valt ”{name}” mer än en gång. Varje hör till en rad.", name=name)
            return _("Välj något på varje rad först. Är du osäker går det bra att gissa.")
