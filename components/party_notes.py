"""The notes on one discussion question: each party's own, and what both agree on."""

from __future__ import annotations

import streamlit as st

from components import saved_text, session
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.party_name import PARTIES, Party, party_name
from guidance.domain.case import Case, Talk, View
from guidance.domain.change import Change
from guidance.domain.conversation import talk_about
from guidance.domain.process import Question


def _take_over(question: str, party: Party) -> None:
    """Make a party's note the shared one, only while there is none."""

    def change(case: Case) -> list[Change]:
        talk = talk_about(case, question)
        if talk.agreed.strip():
            return []
        value = talk.note(party)
        return [Change(kind="note", key=question, party="agreed", value=value)]

    session.amend(change)


def _write(question: Question, view: View, label: str) -> None:
    saved_text.show(
        f"note-{view}-{question.id}",
        label,
        saved_text.at(
            Change(kind="note", key=question.id, party=view),
            lambda case: talk_about(case, question.id).note(view),
        ),
        height=200,
    )


def _voice(name: str, note: str) -> None:
    words = text(note) if note.strip() else tag("em", text(_("Ingen anteckning än.")))
    show_html(
        tag(
            "div",
            tag("h2", text(name), "iop-small-heading") + tag("blockquote", words, "iop-voice"),
        )
    )


def _both(case: Case, question: Question, talk: Talk) -> None:
    """Both parties' notes side by side, then the shared one to write."""
    for party, column in zip(PARTIES, st.columns(2, gap="medium"), strict=True):
        with column:
            note = talk.note(party)
            _voice(party_name(case, party), note)
            if note.strip() and not talk.agreed.strip():
                st.button(
                    _("Använd som gemensam"),
                    key=f"take-{party}",
                    on_click=_take_over,
                    args=(question.id, party),
                )
    _write(question, "agreed", _("Det ni är överens om. Är ni oense, skriv det också."))


def _alone(case: Case, question: Question, talk: Talk, mine: Party) -> None:
    """One's own note to write; the other's, and the shared one, to read."""
    other: Party = "public" if mine == "cso" else "cso"
    show_html(tag("h2", text(party_name(case, mine)), "iop-small-heading"))
    _write(question, mine, _("Er anteckning"))
    _voice(party_name(case, other), talk.note(other))
    if talk.agreed.strip():
        _voice(_("Det ni är överens om"), talk.agreed)


def show(case: Case, question: Question, view: View) -> None:
    """What this visit's view writes and reads."""
    talk = talk_about(case, question.id)
    if view == "agreed":
        _both(case, question, talk)
    else:
        _alone(case, question, talk, view)
