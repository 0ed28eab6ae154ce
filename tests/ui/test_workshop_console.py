from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from components.server.workshop.address import Origin, address_at
from components.server.workshop.steps import ACTS
from components.server.workshop.words import KEYS
from components.workshop import console_keys, notes_list
from guidance.bootstrap import handbook, repository, rooms
from guidance.content.example import example_case
from guidance.domain.change import as_changes
from guidance.domain.workshop import transitions as t
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.code import spaced
from guidance.domain.workshop.options import options_of
from guidance.domain.workshop.plan import SIDES, Item, Plan
from guidance.domain.workshop.state import State
from guidance.storage.database import connect
from guidance.workshop.errors import RefusedError
from guidance.workshop.repository import RoomRepository
from guidance.workshop.room import KeptNote, Room
from tests.ui.conftest import HOSTILE, Open

PAGE = "workshop.py"
QUESTION = "kalmar_q1_1"
PLAN = Plan(
    title="Öppet hus",
    guideline="kalmar",
    items=(
        Item(id="fact", kind="fact", ref="market", minutes=15),
        Item(id="talk", kind="question", ref=QUESTION, minutes=10),
        Item(id="own", kind="own", title="Vad börjar vi med?", options=("Läxhjälp", "Kollo")),
    ),
)


@dataclass
class Hall:
    """A case's workshop in the store, and its console."""

    token: str
    id: int
    plan: Plan
    open_page: Open

    def page(self, **query: str) -> AppTest:
        page = self.open_page(PAGE, self.token, rum=str(self.id), **{"del": "kor", **query})
        assert not page.exception
        return page

    @property
    def room(self) -> Room:
        return rooms().room_by_id(self.id)

    @property
    def state(self) -> State:
        return self.room.state

    def begin(self, item: str, *steps: Callable[[State], object]) -> None:
        for step in (lambda state: t.begin(self.plan, state, item), *steps):
            rooms().change(self.id, step)  # type: ignore[arg-type]

    def votes(self, options: Iterable[str], round_: int = 1) -> None:
        for n, option in enumerate(options):
            rooms().join(self.id, f"d{n}", SIDES[n % 2])
            rooms().vote(self.id, self.state.item, round_, f"d{n}", option, round_)

    def note(self, *texts: str) -> list[KeptNote]:
        rooms().join(self.id, "writer", "cso")
        for text in texts:
            number = len(rooms().notes(self.id, self.state.item))
            device = f"writer-{number // 20}"
            rooms().join(self.id, device, "cso")
            rooms().note(self.id, self.state.item, device, text, f"n{number}")
        return rooms().notes(self.id, self.state.item)

    def agreed(self, item: str) -> Agreement:
        return rooms().agreements(self.id)[item]


@pytest.fixture
def hall_of(open_page: Open) -> Callable[[Plan], Hall]:
    def made(plan: Plan) -> Hall:
        token = repository().create(as_changes(example_case()))
        return Hall(token, rooms().create(plan, token).id, plan, open_page)

    return made


@pytest.fixture
def hall(hall_of: Callable[[Plan], Hall]) -> Hall:
    return hall_of(PLAN)


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def keys(page: AppTest) -> set[str]:
    return {str(button.key) for button in page.button}


def steps(page: AppTest) -> set[str]:
    return {key.removeprefix("step-") for key in keys(page) if key.startswith("step-")}


def press(page: AppTest, key: str) -> AppTest:
    page.button(key=key).click().run()
    assert not page.exception
    return page


def options(item: int = 0) -> list[str]:
    return [option.id for option in options_of(handbook(), PLAN.items[item])]


def test_the_way_through_a_question_is_one_button_after_the_other(hall: Hall) -> None:
    page = hall.page()
    for name, label, stage in (
        ("next", "Visa första frågan", "waiting"),
        ("open", "Öppna röstningen", "open"),
        ("close", "Stäng röstningen", "closed"),
        ("show", "Visa resultatet", "shown"),
    ):
        button = page.button(key=f"step-{name}")
        assert (button.label, button.proto.type) == (label, "primary")
        press(page, f"step-{name}")
        assert hall.state.stage == stage
    assert page.button(key="step-next").proto.type == "primary"
    assert page.button(key="step-second").proto.type == "secondary"


def test_what_can_be_done_beside_it(hall: Hall) -> None:
    hall.begin("fact", t.open_voting, t.close_voting)
    page = press(hall.page(), "step-open")
    assert hall.state.stage == "open"
    press(press(page, "step-show"), "step-hide")
    assert (hall.state.stage, hall.state.turn.revealed) == ("closed", True)
    press(press(page, "step-show"), "step-second")
    assert (hall.state.round, hall.state.stage) == (2, "waiting")
    press(page, "step-notes")
    assert hall.state.notes_shown
    press(page, "step-timer")
    assert hall.state.timer_ends is not None
    press(press(page, "step-timer"), "step-notes")
    assert (hall.state.timer_ends, hall.state.notes_shown) == (None, False)
    press(press(page, "step-next"), "step-back")
    assert hall.state.item == "fact"


def test_a_step_that_would_be_refused_is_not_offered(hall: Hall) -> None:
    assert steps(hall.page()) == {"next"}
    hall.begin("fact")
    assert steps(hall.page()) == {"open", "next", "notes", "timer"}
    hall.begin("own", t.open_voting)
    assert steps(hall.page()) == {"close", "show", "back", "notes", "timer"}


def test_a_result_that_too_few_have_voted_for_waits_and_says_why(
    hall_of: Callable[[Plan], Hall],
) -> None:
    hall = hall_of(PLAN.model_copy(update={"reveal_share": 80}))
    hall.begin("fact", t.open_voting)
    rooms().join(hall.id, "late", "other")
    hall.votes(options()[:1] * 3)
    page = hall.page()
    assert "show" not in steps(page)
    assert "Minst 80 procent" in html(page)
    hall.votes(options()[:1] * 5)
    assert "show" in steps(page.run())


def test_after_the_last_result_the_way_on_is_out(hall: Hall) -> None:
    hall.begin("own", t.open_voting)
    page = press(press(hall.page(), "step-show"), "step-second")
    press(press(page, "step-open"), "step-show")
    assert steps(page) == {"hide", "back", "notes", "timer"}
    assert "Avsluta längst ner på sidan" in html(page)


def test_going_to_any_question_of_the_plan(hall: Hall) -> None:
    page = press(hall.page(), "go-own")
    assert hall.state.item == "own"
    assert {"go-fact", "go-talk"} <= keys(page)
    assert "go-own" not in keys(page)
    press(page, "go-fact")
    assert "har varit uppe" in html(page)


def test_a_room_changed_elsewhere_is_shown_and_its_steps_are_not_taken_blindly(hall: Hall) -> None:
    hall.begin("fact", t.open_voting)
    page = hall.page()
    rooms().change(hall.id, t.close_voting)
    press(page, "step-close")
    assert "Någon annan leder också workshopen" in page.error[0].value
    assert "Röstningen är stängd" in html(page)
    hall.begin("own")
    page.run()
    assert "Vad börjar vi med?" in html(page)
    assert not page.error


def test_a_result_is_there_only_while_the_wall_shows_it(hall: Hall) -> None:
    hall.begin("fact", t.open_voting)
    hall.votes([options()[0], options()[1]] * 4)
    page = hall.page()
    assert "iop-votes" not in html(page)
    press(page, "step-show")
    assert "100 procentenheter isär" in html(page)
    press(page, "step-second")
    press(page, "step-open")
    hall.votes([options()[0], options()[0]] * 4, 2)
    press(page, "step-show")
    assert "först 0 %, nu" in html(page)
    press(page, "step-hide")
    assert "iop-votes" not in html(page)


def test_sides_are_counted_only_where_none_is_a_person(hall: Hall) -> None:
    for n in range(5):
        rooms().join(hall.id, f"d{n}", SIDES[n % 2])
    page = hall.page()
    assert "Offentliga 2" not in html(page)
    rooms().join(hall.id, "d5", "public")
    assert "Idéburna 3 · Offentliga 3" in html(page.run())


def test_an_agreed_fact_changes_the_case_and_the_outcome(hall: Hall) -> None:
    hall.begin("fact")
    page = hall.page()
    page.radio(key=f"agree-option-{hall.id}-fact").set_value(options()[2]).run()
    assert repository().open(hall.token).answers("agreed")["market"] == options()[2]
    assert "Sparat. Det är nu ärendets gemensamma svar." in html(page)
    assert "Svaret ändrade utfallet. Tidigare:" in html(page)
    page.radio(key=f"agree-option-{hall.id}-fact").set_value(options()[2]).run()
    page.radio(key=f"agree-option-{hall.id}-fact").set_value("").run()
    assert "market" not in repository().open(hall.token).answers("agreed")
    assert "fact" not in rooms().agreements(hall.id)


def test_a_text_that_is_saved_after_the_answer_leaves_what_the_answer_did(hall: Hall) -> None:
    hall.begin("fact")
    page = hall.page()
    page.radio(key=f"agree-option-{hall.id}-fact").set_value(options()[2]).run()
    for name in ("dissent", "text", "open_points"):
        page.text_area(key=f"agree-{name}-{hall.id}-fact").set_value("En tvekade").run()
        assert "Svaret ändrade utfallet. Tidigare:" in html(page)
        assert "Svaret ändrade inte utfallet." not in html(page)


def test_each_text_is_saved_beside_the_others(hall: Hall) -> None:
    hall.begin("talk")
    page = hall.page()
    for name, words in (("text", "Barnen först"), ("dissent", "En"), ("open_points", "Ring")):
        page.text_area(key=f"agree-{name}-{hall.id}-talk").set_value(words).run()
    expected = Agreement(item="talk", text="Barnen först", dissent="En", open_points="Ring")
    assert hall.agreed("talk") == expected
    assert repository().open(hall.token).notes[QUESTION].agreed == "Barnen först"
    press(press(page, "step-next"), "step-back")
    assert page.text_area(key=f"agree-dissent-{hall.id}-talk").value == "En"


def test_what_another_computer_writes_stands_beside_the_field(hall: Hall) -> None:
    hall.begin("talk")
    page = hall.page()
    key = f"agree-text-{hall.id}-talk"
    rooms().agree(hall.id, Agreement(item="talk", text="Den andras", dissent="Kvar"))
    page.run()
    assert page.text_area(key=key).value == ""
    assert "Den andras" in html(page)
    page.text_area(key=key).set_value("Min egen").run()
    assert hall.agreed("talk") == Agreement(item="talk", text="Min egen", dissent="Kvar")
    assert "Den andras" in html(page)
    press(page, f"{key}-seen")
    assert "Den andras" not in html(page)
    rooms().agree(hall.id, Agreement(item="talk", text="Tredje"))
    press(page.run(), f"{key}-get")
    assert page.text_area(key=key).value == "Tredje"


def test_a_note_is_hidden_shown_grouped_and_taken_into_the_answer(hall: Hall) -> None:
    hall.begin("talk")
    first, second = hall.note("Läxhjälp på torsdagar", "Fråga skolan")
    page = press(hall.page(), f"hide-{first.id}")
    assert [note.hidden for note in hall.note()] == [True, False]
    press(page, f"hide-{first.id}")
    assert not any(note.hidden for note in hall.note())
    press(page, f"group-{first.id}")
    page.text_input(key=f"heading-new-{first.id}").set_value("Skolan").run()
    press(press(page, f"group-{second.id}"), "heading-0")
    assert [note.heading for note in hall.note()] == ["Skolan", "Skolan"]
    press(press(page, f"group-{second.id}"), "heading-none")
    assert [note.heading for note in hall.note()] == ["Skolan", ""]
    press(press(page, f"take-{first.id}"), f"take-{second.id}")
    assert hall.agreed("talk").text == "Läxhjälp på torsdagar\nFråga skolan"
    assert repository().open(hall.token).notes[QUESTION].agreed.endswith("Fråga skolan")
    assert f"take-{first.id}" not in keys(page)


def test_notes_wait_until_they_are_asked_for_and_many_come_in_parts(hall: Hall) -> None:
    hall.begin("own")
    hall.note(*(f"Tanke nummer {n}" for n in range(notes_list.STEP + 5)))
    page = hall.page()
    assert "Tanke nummer 4<" not in html(page)
    assert "Tanke nummer 5<" in html(page)
    press(page, "notes-more")
    assert "Tanke nummer 0<" in html(page)
    hall.note("Den allra sista")
    page.run()
    assert "Den allra sista" not in html(page)
    press(page, "notes-new")
    assert "Den allra sista" in html(page)


def test_a_task_stands_in_the_case_and_in_the_room(hall: Hall) -> None:
    hall.begin("fact")
    page = hall.page()
    form = f"workshop-task-{hall.id}"
    page.text_area(key=f"{form}-text").set_value("Ring grannkommunen")
    page.text_input(key=f"{form}-person").set_value("Samordnaren")
    page.button(key="FormSubmitter:" + form + "-Lägg till uppgiften").click().run()
    task = next(t for t in repository().open(hall.token).tasks if t.text == "Ring grannkommunen")
    assert (task.person, hall.state.tasks) == ("Samordnaren", (task.id,))
    assert "Ring grannkommunen" in html(page)


def test_ending_takes_two_steps(hall: Hall) -> None:
    hall.begin("fact")
    page = press(hall.page(), "end-ask")
    assert "Rösterna sparas bara som antal." in html(page)
    press(page, "end-no")
    assert not hall.room.ended
    press(press(page, "end-ask"), "end-yes")
    assert hall.room.ended
    assert len(repository().open(hall.token).workshops) == 1
    assert not steps(page)


@pytest.mark.parametrize("table", ["room_notes", "room_agreements"])
def test_a_store_that_fails_while_the_page_is_drawn_is_said_in_words(
    hall: Hall, table: str
) -> None:
    hall.begin("fact")
    page = hall.page()
    with connect(os.environ["DATABASE_URL"]).begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO away")
    page.run()
    assert not page.exception
    assert "Databasen går inte att nå" in page.error[0].value


def test_the_keys_are_the_walls(hall: Hall) -> None:
    on_wall = {key.lower() for key, _ in KEYS if key.isalpha()} - {"f", "l"}
    assert {key for key in console_keys.PRESSED if len(key) == 1} == on_wall


def test_a_code_of_yesterday_is_made_anew(hall: Hall) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    past = RoomRepository(connect(os.environ["DATABASE_URL"]), clock=lambda: yesterday)
    old = Hall(hall.token, past.create(PLAN, hall.token).id, PLAN, hall.open_page)
    assert not old.room.code
    page = old.page()
    assert spaced(old.room.code) in html(page)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_hostile_words_stay_words(
    hall_of: Callable[[Plan], Hall],
    markdown_of: Callable[[AppTest], Iterable[str]],
    lang: str,
) -> None:
    own = Item(id="own", kind="own", title=HOSTILE, options=(HOSTILE, "B"))
    later = Item(id="later", kind="own", title=HOSTILE)
    hall = hall_of(Plan(title=HOSTILE, items=(own, later)))
    hall.begin("own", t.open_voting, t.close_voting, t.show_notes)
    (note,) = hall.note(HOSTILE)
    rooms().group_note(hall.id, note.id, HOSTILE)
    rooms().agree(hall.id, Agreement(item="own", option="o1", text=HOSTILE, dissent=HOSTILE))
    page = press(press(hall.page(lang=lang), "step-show"), f"group-{note.id}")
    rooms().agree(hall.id, Agreement(item="own", text="Något annat"))
    page.run()
    assert not page.exception
    assert "<img src=x" not in html(page)
    for words in markdown_of(page):
        assert "**b**" not in words
        assert not re.search(r"(?<!\\)<img", words)
        assert ":material/home:" not in words


def test_one_key_hides_the_newest_note_on_the_wall(hall: Hall) -> None:
    hall.begin("own")
    hall.note("Först", "Sist")
    with pytest.raises(RefusedError):
        ACTS["hide_note"](rooms(), hall.room)
    rooms().change(hall.id, t.show_notes)
    ACTS["hide_note"](rooms(), hall.room)
    assert [note.hidden for note in hall.note()] == [False, True]
    assert "Dold på väggen" in html(hall.page())


def test_the_card_of_keys_is_on_the_page_and_the_wall_is_one_click_away(hall: Hall) -> None:
    page = hall.page()
    assert "Dölj den nyaste tanken" in html(page)
    (link,) = page.get("link_button")
    assert link.proto.url == f"/vagg/{rooms().token_of(hall.token, hall.id)}"


@pytest.fixture
def listening() -> Iterator[Callable[[str], None]]:
    before = config.get_option("server.address")
    yield lambda address: config.set_option("server.address", address)
    config.set_option("server.address", before)


def test_the_console_says_when_phones_cannot_reach_it(
    hall: Hall, listening: Callable[[str], None]
) -> None:
    listening("localhost")
    shown = html(hall.page())
    assert "localhost:" in shown
    assert "make run ADDRESS=0.0.0.0" in shown
    listening("0.0.0.0")
    assert "make run" not in html(hall.page())


@pytest.mark.parametrize(
    ("origin", "address"),
    [
        (Origin("https", "iop.example.se", None, ""), "https://iop.example.se/delta"),
        (Origin("http", "192.0.2.17", 8501, ""), "http://192.0.2.17:8501/delta"),
        (Origin("http", "2001:db8::1", 80, "/x"), "http://[2001:db8::1]:80/x/delta"),
    ],
)
def test_an_address_that_others_use_is_shown_as_it_is(origin: Origin, address: str) -> None:
    assert address_at(origin) == address


def test_the_task_form_says_what_is_missing_and_saves_nothing(hall: Hall) -> None:
    hall.begin("fact")
    page = hall.page()
    form = f"workshop-task-{hall.id}"
    page.button(key=f"FormSubmitter:{form}-Lägg till uppgiften").click().run()
    assert "Skriv vad som ska göras" in page.error[0].value
    assert not hall.state.tasks


def test_a_question_that_the_guide_no_longer_has_stops_nothing(
    hall_of: Callable[[Plan], Hall],
) -> None:
    gone = Item(id="gone", kind="fact", ref="no_such_fact")
    hall = hall_of(Plan(items=(gone, *PLAN.items)))
    hall.begin("gone")
    page = hall.page()
    assert "guiden inte har" in html(page)
    assert not page.radio
    press(page, "step-next")
    assert hall.state.item == "fact"
