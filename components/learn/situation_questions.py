"""The learner first: the outcome that one expects, and answers to the facts that decide."""

from __future__ import annotations

import streamlit as st

from components.i18n import _, said
from components.learn import situation_attempt
from components.learn.situation_words import first_sentence, found
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.words import headline, option_label
from guidance.bootstrap import handbook
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.learning.learner import Attempt
from guidance.domain.learning.situation import Situation
from guidance.domain.outcome import Outcome

_NOTHING = "case-nothing-answered"


def _guessed(name: str, key: str) -> None:
    situation = found(name)
    if situation is not None:
        situation_attempt.keep(situation, guess=Outcome(st.session_state[key]))


def _answered(name: str, fact: str, key: str) -> None:
    situation = found(name)
    if situation is not None:
        situation_attempt.answer(situation, fact, st.session_state[key])


def _heading(title: str, lead: str, *, first: bool) -> None:
    """A way to begin; the second of the two may be left out."""
    words = title if first else _("{title} (om du vill)", title=title)
    st.header(words, anchor=False)
    show_html(tag("p", text(lead), "iop-help"))


def _outcome(situation: Situation, made: Attempt, *, first: bool) -> None:
    """The outcomes in the guide's own words, one line each."""
    lead = _("Hur tror du att riktlinjerna läser det? Välj det som ligger närmast.")
    _heading(_("Vad tror du att det här är?"), lead, first=first)
    key = f"case-guess-{situation.id}"
    st.session_state[key] = made.guess.value if made.guess else None
    texts = handbook().outcomes
    with st.container(key="case-outcomes"):
        st.radio(
            _("Vad tror du att det här är?"),
            [outcome.value for outcome in Outcome],
            format_func={o.value: headline(o) for o in Outcome}.__getitem__,
            captions=[plain(first_sentence(texts[o].meaning)) for o in Outcome],
            index=None,
            key=key,
            on_change=_guessed,
            args=(situation.id, key),
            label_visibility="collapsed",
        )


def _question(situation: Situation, fact: Fact, made: Attempt) -> None:
    key = f"case-answer-{situation.id}-{fact.id}"
    st.session_state[key] = made.answers.get(fact.id)
    options = [*(option.id for option in fact.options), UNKNOWN]
    with st.container(key=f"case-question-{fact.id}"):
        st.radio(
            plain(said(fact.question)),
            options,
            format_func={o: option_label(fact.id, o) for o in options}.__getitem__,
            index=None,
            key=key,
            on_change=_answered,
            args=(situation.id, fact.id, key),
        )
        show_html(tag("p", text(said(fact.help)), "iop-note"))


def _facts(situation: Situation, made: Attempt, *, first: bool) -> None:
    """The questions that decide, put as in Pröva."""
    lead = _(
        "Frågorna är ställda till parterna, som i Pröva. Svara som du tror att de hade gjort. "
        "”Vet inte” är också ett svar."
    )
    _heading(_("Svara på det som avgör"), lead, first=first)
    for point in situation.points:
        _question(situation, handbook().facts[point.fact], made)


def _compare(name: str) -> None:
    """On, by what is kept now; a quick click may run ahead of the screen."""
    situation = found(name)
    if situation is None:
        return
    if situation_attempt.is_begun(situation_attempt.kept(situation)):
        situation_attempt.compare(situation)
    else:
        st.session_state[_NOTHING] = name


def _clear(name: str) -> None:
    situation = found(name)
    if situation is not None:
        situation_attempt.clear(situation)


def _ways(situation: Situation, made: Attempt) -> None:
    begun = situation_attempt.is_begun(made)
    # The place is always there, so that the button that was pressed stays the same and keeps focus.
    said_here = st.container(key="case-missing")
    if st.session_state.pop(_NOTHING, None) == situation.id and not begun:
        said_here.warning(
            _("Säg först vad du tror, eller svara på en av frågorna. En enda räcker.")
        )
    with st.container(key="steps", horizontal=True):
        name = situation.id
        st.button(_("Jämför"), key="compare", type="primary", on_click=_compare, args=(name,))
        if begun:
            st.button(_("Ta bort mina svar"), key="clear", on_click=_clear, args=(name,))
    words = (
        _("Det du har svarat är sparat. Adressen i webbläsaren leder tillbaka hit.")
        if begun
        else _("Svaren sparas medan du svarar. Du behöver inte svara på allt för att jämföra.")
    )
    show_html(tag("p", text(words), "iop-note", role="status"))


def show(situation: Situation, made: Attempt) -> None:
    """Both ways to begin, the one that suits the case first."""
    if situation.guess == "outcome":
        _outcome(situation, made, first=True)
        _facts(situation, made, first=False)
    else:
        _facts(situation, made, first=True)
        _outcome(situation, made, first=False)
    _ways(situation, made)
