"""The page of a workshop that has ended, and what can be taken away from a workshop."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import date

import docx
import pytest
from streamlit.testing.v1 import AppTest

from components import download_button
from components.workshop import agenda_files
from guidance.bootstrap import repository, rooms
from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.change import Change
from guidance.domain.workshop import transitions
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item, Plan, Side
from guidance.domain.workshop.record import WorkshopRecord
from guidance.domain.workshop.recorded import key_of
from guidance.workshop.errors import RoomNotFoundError
from guidance.workshop.room import Room
from tests.export.hostile_texts import hostile_workshop
from tests.export.workshops import BOTH, EVENING, HIDDEN, record
from tests.ui.conftest import HOSTILE, Open

PAGE = "workshop.py"
PLAN = Plan(
    title="Öppet hus",
    guideline="kalmar",
    items=(
        Item(id="market", kind="fact", ref="market"),
        Item(id="how", kind="question", ref="kalmar_q1_1"),
        Item(id="own", kind="own", title="Vad nu?", options=("Börja", "Vänta")),
    ),
)


class Held:
    """A workshop of a new case that has been held and ended."""

    def __init__(self, plan: Plan = PLAN, *, began: bool = True) -> None:
        self.token = repository().create([Change(kind="title", value="Torget")])
        self.id = rooms().create(plan, self.token).id
        if began:
            rooms().change(self.id, lambda s: transitions.begin(plan, s, plan.items[0].id))
            rooms().change(self.id, transitions.open_voting)
            self._vote()
        rooms().end(self.id)

    def _vote(self) -> None:
        for n in range(8):
            side: Side = "cso" if n < 4 else "public"
            rooms().join(self.id, f"d{n}", side)
            rooms().vote(self.id, "market", 1, f"d{n}", "no" if n < 6 else "yes", 1)
        rooms().note(self.id, "market", "d0", "Ingen annan gör det", "n0")
        rooms().agree(self.id, Agreement(item="market", option="no", dissent="Två tvekar"))
        rooms().agree(self.id, Agreement(item="how", text="Vi vill samma sak"))
        for item in ("how", "own"):
            rooms().change(self.id, lambda s, item=item: transitions.begin(PLAN, s, item))
        rooms().give_task(self.id, Task(id="w1", phase="talks", text="Ring Kim", person="Alex"))

    @property
    def room(self) -> Room:
        return rooms().room_by_id(self.id)

    @property
    def key(self) -> str:
        return key_of(self.id, self.room.created_at)

    @property
    def case(self) -> Case:
        return repository().open(self.token)

    def put(self, kept: WorkshopRecord) -> None:
        """Another record in the place of this workshop's."""
        value = kept.model_dump(mode="json")
        repository().save(self.token, [Change(kind="workshop", key=self.key, value=value)])

    def shown(self, open_page: Open, **query: str) -> AppTest:
        return open_page(PAGE, self.token, rum=str(self.id), **query)


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def links(page: AppTest) -> dict[str, str]:
    return {e.proto.label.replace("\\", ""): e.proto.query_string for e in page.get("page_link")}


def test_the_record_of_a_workshop_is_found_by_its_room(open_page: Open) -> None:
    held = Held()
    assert list(held.case.workshops) == [held.key]
    page = held.shown(open_page)
    assert not page.exception
    assert page.title[0].value == "Öppet hus"
    said = html(page)
    for words in ("Deltagare", "<dd>8</dd>", "Koderna gäller inte längre.", "Fråga 3 av 3"):
        assert words in said
    assert "Ingen annan gör det" in said
    assert "Två tvekar" in said
    assert "Ring Kim" in said
    assert "50" in said


def test_another_rooms_record_is_not_shown_for_this_one(open_page: Open) -> None:
    held = Held(began=False)
    stranger = EVENING.model_dump(mode="json")
    repository().save(held.token, [Change(kind="workshop", key=f"w{held.id}_1", value=stranger)])
    page = held.shown(open_page)
    assert not page.exception
    assert "Ska vi börja?" not in html(page)


def test_a_workshop_that_never_began_says_so(open_page: Open) -> None:
    held = Held(began=False)
    page = held.shown(open_page)
    assert not page.exception
    assert "innan någon fråga hade tagits upp" in html(page)
    assert "get-workshop-docx" not in {button.key for button in page.download_button}
    assert "ended-remove-record" not in {button.key for button in page.button}


@pytest.mark.parametrize("part", ["plan", "kor", "annat"])
def test_an_ended_workshop_has_one_page_whatever_the_address_asks(
    open_page: Open, part: str
) -> None:
    page = Held().shown(open_page, **{"del": part})
    assert "Avslutad workshop" in html(page)


def test_both_rounds_and_the_way_between_them_are_drawn(open_page: Open) -> None:
    held = Held()
    held.put(EVENING)
    said = html(held.shown(open_page)).replace("\xa0", " ")
    assert "först 75 %, nu" in said
    assert said.count("iop-moved iop-down") == 2
    assert said.count("iop-moved iop-up") == 2
    assert "Första omgången, antal röster: 12." in said
    assert "Andra omgången, antal röster: 12." in said


def test_sides_that_are_hidden_are_not_on_the_page(open_page: Open) -> None:
    held = Held()
    held.put(record(HIDDEN))
    said = html(held.shown(open_page))
    assert "2266" in said
    for secret in ("1713", "3137", "551", "iop-side-cso", "iop-side-public"):
        assert secret not in said
    assert "Därför visas sidorna inte var för sig." in said


def test_answers_lead_to_where_they_stand_in_the_case(open_page: Open) -> None:
    held = Held()
    page = held.shown(open_page)
    found = links(page)
    assert "fraga=market" in next(q for label, q in found.items() if label.startswith("Öppna i P"))
    talk = next(q for label, q in found.items() if label.startswith("Öppna i Samtal"))
    assert "fraga=kalmar_q1_1" in talk
    assert "fas=talks" in talk
    assert html(page).count("Det står i ärendet som ert gemensamma svar.") == 2
    assert {"Till Bedömning", "Alla workshopar i ärendet"} <= set(found)


def test_an_answer_that_was_changed_since_is_told(open_page: Open) -> None:
    held = Held()
    repository().save(
        held.token,
        [
            Change(kind="fact", key="market", party="agreed", value="yes"),
            Change(kind="note", key="kalmar_q1_1", party="agreed", value="Något annat"),
        ],
    )
    said = html(held.shown(open_page))
    assert "I ärendet står nu: " in said
    assert "Texten i ärendet är en annan i dag." in said


def test_a_task_shows_how_it_stands_now(open_page: Open) -> None:
    held = Held()
    value = {"phase": "talks", "text": "Ring Kim", "person": "Alex", "done": True}
    repository().save(held.token, [Change(kind="task", key="w1", value=value)])
    assert "Klar" in html(held.shown(open_page))
    repository().save(held.token, [Change(kind="task", key="w1")])
    said = html(held.shown(open_page))
    assert "Ring Kim" in said
    assert "Öppen" in said


def test_the_record_can_be_taken_away_as_files(open_page: Open) -> None:
    held = Held()
    found = {str(button.key) for button in held.shown(open_page).download_button}
    wanted = {f"get-workshop-{f}" for f in ("docx", "pdf", "odt", "html", "md", "xlsx", "csv")}
    assert found == wanted
    raw = download_button.build(held.token, ("workshop", "docx"), "agreed", "sv")
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(raw)).paragraphs)
    assert "Öppet hus" in text
    assert "Två tvekar" in text


def test_the_record_is_removed_and_brought_back(open_page: Open) -> None:
    held = Held()
    before = held.case.workshops
    page = held.shown(open_page)
    page.button(key="ended-remove-record").click().run()
    assert held.case.workshops == {}
    assert held.case.facts == {"market": "no"}
    assert "Protokollet är borttaget ur ärendet." in html(page)
    assert "Protokollet finns inte längre i ärendet." in html(page)
    page.button(key="deed-undo").click().run()
    assert held.case.workshops == before
    assert "Fråga 1 av 3" in html(page)


def test_removing_the_workshop_asks_first_and_keeps_the_record(open_page: Open) -> None:
    held = Held()
    page = held.shown(open_page)
    page.button(key="ended-remove-ask").click().run()
    assert "Protokollet ligger kvar i ärendet." in html(page)
    page.button(key="ended-keep").click().run()
    assert "ended-remove-now" not in {button.key for button in page.button}
    page.button(key="ended-remove-ask").click().run()
    page.button(key="ended-remove-now").click().run()
    assert not page.exception
    assert "rum" not in page.query_params
    with pytest.raises(RoomNotFoundError):
        rooms().room_by_id(held.id)
    assert len(held.case.workshops) == 1


def test_a_workshop_that_somebody_removed_meanwhile_is_told(open_page: Open) -> None:
    held = Held()
    page = held.shown(open_page)
    page.button(key="ended-remove-ask").click().run()
    rooms().remove(held.id)
    page.button(key="ended-remove-now").click().run()
    assert not page.exception
    assert page.error


def test_what_people_wrote_is_never_markup(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    held = Held(PLAN.model_copy(update={"title": HOSTILE}))
    held.put(hostile_workshop(HOSTILE))
    page = held.shown(open_page)
    assert not page.exception
    assert "<img" not in html(page)
    assert "&lt;img" in html(page)
    assert not [text for text in markdown_of(page) if "![x](http" in text]


def test_the_page_speaks_the_visitors_language(open_page: Open) -> None:
    held = Held()
    held.put(record(BOTH, day=date(2026, 11, 3)))
    page = held.shown(open_page, lang="en")
    assert not page.exception
    assert "First round, number of votes: 12." in html(page)


def test_the_agenda_is_made_of_the_plan_as_it_is_saved() -> None:
    token = repository().create()
    room = rooms().create(PLAN, token).id
    rooms().replan(room, lambda plan: plan.model_copy(update={"title": "Ny titel"}))
    raw = agenda_files.build(room, "docx", "sv")
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(raw)).paragraphs)
    assert "Ny titel" in text
    assert "3. Vad nu?" in text


def test_an_agenda_that_cannot_be_made_is_told_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(RoomNotFoundError):
        agenda_files.build(404, "pdf", "sv")
    assert "could not make the agenda as pdf" in caplog.text


def _agenda_page(room_id: int) -> None:
    from components.workshop import agenda_files
    from guidance.bootstrap import rooms

    agenda_files.show(rooms().room_by_id(room_id))


def test_the_agenda_is_offered_in_every_format_to_read() -> None:
    room = rooms().create(PLAN, repository().create()).id
    page = AppTest.from_function(_agenda_page, args=(room,)).run()
    assert not page.exception
    found = [str(button.key) for button in page.download_button]
    assert sorted(found) == sorted(f"get-agenda-{f}" for f in ("pdf", "docx", "odt", "html", "md"))
    assert found[:2] == ["get-agenda-pdf", "get-agenda-docx"]
