"""The questions of a workshop that has ended: votes, the room's answer, and what was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from components import routes, session
from components.i18n import _, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.words import answer_label, fact_name
from components.workshop import closed_result
from guidance.bootstrap import handbook
from guidance.domain.case import Case, Talk
from guidance.domain.change import Change
from guidance.domain.workshop.agreed import change
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.options import question_of
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.record import GroupedNote, ItemRecord, WorkshopRecord
from guidance.domain.workshop.recorded import Outcome, outcome


def _labelled(label: str, words: str) -> str:
    return tag("p", tag("strong", text(label)) + "<br>" + text(words)) if words.strip() else ""


def _answer(found: Outcome, agreement: Agreement | None) -> str:
    """The room's answer, and apart from it who saw it otherwise and what is open."""
    if agreement is None:
        return tag("p", text(_("Rummet antecknade inget gemensamt svar.")), "iop-note")
    option = said(found.names[agreement.option]) if agreement.option else ""
    words = "\n".join(part for part in (option, agreement.text) if part.strip())
    inside = (
        _labelled(_("Rummets svar"), words or _("Inget gemensamt svar")),
        _labelled(_("De som såg det annorlunda"), agreement.dissent),
        _labelled(_("Kvar att reda ut"), agreement.open_points),
    )
    return tag("div", "".join(inside), "iop-box iop-tone-good")


def _notes(notes: Sequence[GroupedNote]) -> str:
    """Under their headings; those without one come last."""
    headings = sorted(dict.fromkeys(note.heading.strip() for note in notes), key=lambda h: not h)
    parts: list[str] = []
    for heading in headings:
        if len(headings) > 1 or heading:
            parts.append(tag("p", tag("strong", text(heading or _("Utan rubrik")))))
        here = (note.text for note in notes if note.heading.strip() == heading)
        parts.append(tag("ul", "".join(tag("li", text(words)) for words in here), "iop-list"))
    title = tag("summary", text(_("Tankar från rummet ({n})", n=len(notes))))
    return tag("details", title + "".join(parts), "iop-fold")


def _stands(case: Case, given: Change) -> str:
    """Whether the case still says what the room said."""
    if given.kind == "fact":
        now = case.facts.get(given.key)
        if now != given.value:
            return _("I ärendet står nu: {answer}", answer=answer_label(given.key, now))
    elif case.notes.get(given.key, Talk()).agreed.strip() != given.value:
        return _("Texten i ärendet är en annan i dag.")
    return _("Det står i ärendet som ert gemensamma svar.")


def _place(case: Case, item: Item, agreement: Agreement) -> None:
    """Where the answer stands in the case, and the way there; an own question has no place."""
    book, given = handbook(), change(item, agreement)
    if given is None or given.value is None:
        return
    question = question_of(book, item.ref) if item.kind == "question" else None
    if item.kind == "fact" and item.ref in book.facts:
        route, place = routes.TRY, {session.QUESTION_PARAM: item.ref}
        label = _("Öppna i Pröva: {name}", name=plain(fact_name(item.ref)))
    elif question is not None:
        route = routes.TALK
        place = {session.PHASE_PARAM: question.phase, session.QUESTION_PARAM: question.id}
        phases = (said(phase.title) for phase in book.phases if phase.id == question.phase)
        label = _("Öppna i Samtal: {name}", name=plain(next(phases, "")))
    else:
        return
    show_html(tag("p", text(_stands(case, given)), "iop-note"))
    st.page_link(route.file, label=label, query_params=session.link(place))


def _heading(number: int, of: int, found: Outcome) -> Iterable[str]:
    place = _("Fråga {n} av {total}", n=number, total=of)
    asked = said(found.title) if found.title else _("En fråga som guiden inte längre har")
    yield tag("p", text(place), "iop-eyebrow")
    yield tag("h2", text(asked))


def _item(case: Case, number: int, of: int, taken: ItemRecord) -> None:
    found, agreement = outcome(handbook(), taken), taken.agreement
    with st.container(key=f"ended-item-{number}"):
        show_html(
            *_heading(number, of, found),
            closed_result.html(found),
            _answer(found, agreement),
        )
        if agreement is not None:
            _place(case, taken.item, agreement)
        if taken.notes:
            show_html(_notes(taken.notes))


def show(case: Case, record: WorkshopRecord) -> None:
    """All questions that were taken up, in their order."""
    for number, taken in enumerate(record.items, start=1):
        _item(case, number, len(record.items), taken)
