"""The dates of the agreement: the fields that they follow from, the picture, the list."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components import (
    download_button,
    routes,
    session,
    term_form,
    timeline_edit,
    timeline_list,
    timeline_open,
    timeline_picture,
)
from components.download_words import CALENDAR
from components.i18n import _, day, said
from components.markup import show as show_html
from components.markup import tag, text
from components.timeline_days import Day, days, upcoming
from components.timeline_words import with_weekday
from components.words import guideline_name
from guidance.bootstrap import handbook, workdays
from guidance.domain.case import Case, View
from guidance.domain.checklist import checklist
from guidance.domain.days import next_quarter
from guidance.domain.refusal import MISSING, NoTimeline
from guidance.domain.timeline import Timeline, own_rules, timeline
from guidance.domain.worklist import worklist


def _propose(start: date) -> None:
    term_form.save(term_form.START, {"start": start.isoformat()})


def _lead() -> None:
    words = _(
        "Ange när avtalet börjar gälla och hur länge. Då räknar guiden ut dagarna för "
        "utbetalningar, uppföljningar och rapporter enligt riktlinjen. En dag som "
        "faller på en helg flyttas till en arbetsdag."
    )
    show_html(tag("p", text(words), "iop-lead"))


def _missing(case: Case, reason: NoTimeline, today: date) -> None:
    """What is needed before there are dates, and a proposal."""
    with st.container(key="term-missing"):
        more = ""
        if case.term.start is None:
            more = " " + _("Vet ni inte än? Börja med nästa kvartal. Dagen går alltid att ändra.")
        show_html(tag("p", text(said(reason.reason) + more), "iop-silent"))
        if case.term.start is None:
            start = next_quarter(today)
            st.button(
                _("Börja med {day}", day=day(start)),
                key="propose",
                type="primary",
                on_click=_propose,
                args=(start,),
            )


def _summary(case: Case, now: Timeline, found: list[Day], guideline: str, today: date) -> None:
    """From when to when, by which guideline, and what comes next."""
    holds = _("Avtalet gäller {start} till {end}.", start=day(now.start), end=day(now.end))
    if own_rules(handbook(), handbook().guideline_of(case)):
        source = _("Dagarna följer riktlinjen ({guideline}).", guideline=guideline)
    else:
        source = _(
            "Riktlinjen ({guideline}) säger inget om dagar: det som står här är IOP-guidens råd "
            "och det ni själva bestämmer.",
            guideline=guideline,
        )
    coming = upcoming(found, today)
    titles = [said(one.title) for one in now.milestones if one.day == coming]
    next_up = ""
    if coming and titles:
        words = _("Nästa: {what}, {day}.", what=", ".join(titles), day=with_weekday(coming))
        next_up = tag("p", tag("strong", text(words)))
    lines = next_up + tag("p", text(f"{holds} {source}"))
    show_html(tag("div", lines, "iop-box iop-tone-good"))


def _ways_on(case: Case) -> None:
    st.header(_("Ta med datumen"), anchor=False)
    show_html(tag("p", text(_(CALENDAR))))
    with st.container(key="files-timeline", horizontal=True, vertical_alignment="center"):
        download_button.show("followup", "ics", case, label=_("Hämta kalendern"))
        st.page_link(routes.DOWNLOAD.file, label=_("Alla dokument"), query_params=session.link())


def _dates(case: Case, now: Timeline, found: list[Day], today: date) -> None:
    guideline = guideline_name(handbook().guideline_of(case))
    _summary(case, now, found, guideline, today)
    timeline_picture.show(now)
    timeline_open.show(case, now.open_points, guideline)
    st.header(_("Alla dagar"), anchor=False)
    hint = _("Öppna en rad för att se varför dagen är just den, och var det står.")
    show_html(tag("p", text(hint), "iop-note"))
    timeline_edit.last(now.milestones)
    opened = st.query_params.get(session.MILESTONE_PARAM, "")
    timeline_list.show(found, now, guideline, today, opened)
    _ways_on(case)


def _promised(found: list[Day], today: date) -> None:
    """Own tasks with a day, which need no agreement to be shown."""
    if found:
        st.header(_("Era dagar hittills"), anchor=False)
        timeline_list.show(found, None, "", today, "")


def show(case: Case, view: View, today: date) -> None:
    """The fields, then all dates, or what is missing for them."""
    _lead()
    term_form.show(case)
    now = timeline(handbook(), case, workdays(), view)
    rows = worklist(checklist(handbook(), case, view), case.tasks)
    if isinstance(now, Timeline):
        _dates(case, now, days(now.milestones, rows), today)
        return
    if now.code in MISSING:
        _missing(case, now, today)
    else:
        st.error(said(now.reason))
    _promised(days((), rows), today)
