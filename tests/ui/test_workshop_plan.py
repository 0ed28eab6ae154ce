"""Planning a workshop: the ways in, the list of workshops, and everything that a plan can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components.workshop.plan_words import length
from guidance.bootstrap import handbook, readings, repository, rooms
from guidance.content.example import example_case
from guidance.domain.case import Case
from guidance.domain.change import Change, as_changes
from guidance.domain.conversation import questions_in_order
from guidance.domain.workshop import transitions
from guidance.domain.workshop.plan import MAX_ITEMS, Item, Plan
from guidance.domain.workshop.proposal import propose
from tests.ui.conftest import FRAME, HOSTILE, Open

PAGE = "workshop.py"
PLAN = Plan(
    title="Första träffen",
    starts="13:00",
    items=(
        Item(id="a", kind="fact", ref="market", minutes=15),
        Item(id="b", kind="own", title="Vad nu?", options=("Fortsätta", "Vänta"), minutes=20),
        Item(id="c", kind="own", title="Är vi överens?"),
    ),
)


def a_case(*changes: Change) -> str:
    return repository().create(changes)


def an_example() -> str:
    return repository().create(as_changes(example_case()))


def a_room(plan: Plan = PLAN, token: str = "") -> tuple[str, int]:
    token = token or a_case()
    return token, rooms().create(plan, token).id


def put_up(room_id: int, item: str) -> None:
    plan = rooms().room_by_id(room_id).plan
    rooms().change(room_id, lambda state: transitions.begin(plan, state, item))


def stored(room_id: int) -> Plan:
    return rooms().room_by_id(room_id).plan


def ids(room_id: int) -> str:
    return "".join(item.id for item in stored(room_id).items)


def asked(room_id: int) -> list[tuple[str, str]]:
    return [(item.kind, item.ref or item.title) for item in stored(room_id).items]


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def of_address(page: AppTest, name: str) -> str:
    value = page.query_params[name]
    return value[0] if isinstance(value, list) else value


def links(page: AppTest) -> list[str]:
    return [element.proto.label for element in page.get("page_link")]


def press(page: AppTest, label: str) -> AppTest:
    return next(b for b in page.button if b.label == label).click().run()


def the_page(page: AppTest) -> AppTest:
    assert not page.exception
    assert len(page.title) == 1
    return page


# The ways in ----------------------------------------------------------------------------------


def test_the_start_page_leads_to_the_plan_of_a_workshop_in_a_case_of_its_own() -> None:
    start = AppTest.from_file(str(FRAME), default_timeout=20).run()
    start.text_input(key="workshop-title").set_value("  Öppet hus ")
    page = the_page(press(start, "Planera workshopen"))
    assert page.title[0].value == "Öppet hus"
    token = of_address(page, "arende")
    case = repository().open(token)
    assert case.title == "Öppet hus"
    assert not case.facts
    [room] = rooms().of_case(token)
    assert of_address(page, "rum") == str(room.id)
    assert room.plan.items == propose(handbook(), Case(), readings())


def test_without_a_workshop_the_page_says_what_one_is_and_plans_one_from_the_case(
    open_page: Open,
) -> None:
    token = an_example()
    page = the_page(open_page(PAGE, token))
    assert "iop-way" in html(page)
    assert [b.label for b in page.button if b.proto.type == "primary"] == ["Planera en workshop"]
    page = the_page(page.button(key="workshop-plan").click().run())
    [room] = rooms().of_case(token)
    case = repository().open(token)
    assert room.plan.items == propose(handbook(), case, readings())
    assert (room.plan.title, room.plan.guideline) == (case.title, case.guideline)
    assert f"{len(room.plan.items)} frågor, {length(room.plan.minutes)}" in html(page)
    assert "bygger på vad ni har svarat" in html(page)


def test_a_plan_can_begin_empty_and_be_filled_with_a_proposal_later(open_page: Open) -> None:
    token = an_example()
    page = open_page(PAGE, token).button(key="workshop-plan-empty").click().run()
    [room] = rooms().of_case(token)
    assert room.plan.items == ()
    assert "Starta workshopen" not in links(page)
    page = the_page(page.button(key="plan-propose").click().run())
    assert stored(room.id).items == propose(handbook(), example_case(), readings())
    assert links(page).count("Starta workshopen") == 2
    page.button(key="plan-undo").click().run()
    assert stored(room.id).items == ()


# All workshops --------------------------------------------------------------------------------


def test_every_workshop_stands_with_what_has_become_of_it(open_page: Open) -> None:
    token, planned = a_room(PLAN.model_copy(update={"day": date(2027, 3, 1)}))
    _same, running = a_room(PLAN.model_copy(update={"title": "Pågår nu"}), token)
    put_up(running, "a")
    _same, ended = a_room(PLAN.model_copy(update={"title": ""}), token)
    put_up(ended, "a")
    rooms().end(ended)
    page = the_page(open_page(PAGE, token))
    named = [link for link in links(page) if link in {"Första träffen", "Pågår nu"}]
    assert named == ["Pågår nu", "Första träffen"]
    assert "Workshop utan namn" in links(page)
    shown = html(page)
    assert shown.index("Pågår") < shown.index("Planeras") < shown.index("Avslutad")
    assert "1 mars 2027 kl. 13.00, 3 frågor, 45 min, slut ungefär 13.45" in shown
    keys = [b.key for b in page.button if b.key and b.key.startswith("workshop-remove-")]
    assert keys == [f"workshop-remove-{planned}"]


def test_a_planned_workshop_is_removed_only_after_a_question(open_page: Open) -> None:
    token, number = a_room()
    page = open_page(PAGE, token).button(key=f"workshop-remove-{number}").click().run()
    page = page.button(key="workshop-keep").click().run()
    assert rooms().of_case(token)
    page.button(key=f"workshop-remove-{number}").click().run()
    page.button(key="workshop-remove-now").click().run()
    assert rooms().of_case(token) == []


def test_a_workshop_that_began_meanwhile_is_not_removed(open_page: Open) -> None:
    token, number = a_room()
    page = open_page(PAGE, token).button(key=f"workshop-remove-{number}").click().run()
    put_up(number, "a")
    page = page.button(key="workshop-remove-now").click().run()
    assert rooms().of_case(token)
    assert "kan inte tas bort" in page.error[0].value


def test_a_workshop_that_came_with_a_file_is_named(open_page: Open) -> None:
    token, number = a_room()
    put_up(number, "a")
    rooms().end(number)
    assert "Ur filen" not in [s.value for s in open_page(PAGE, token).subheader]
    copy = repository().create(as_changes(repository().open(token)))
    page = the_page(open_page(PAGE, copy))
    assert [s.value for s in page.subheader] == ["Ur filen som ärendet öppnades från"]
    assert "Första träffen" in html(page)


# What a workshop is called, and when ------------------------------------------------------------


def test_each_setting_is_saved_when_it_is_changed(open_page: Open) -> None:
    token, number = a_room()
    page = open_page(PAGE, token, rum=str(number))
    page.text_input(key=f"plan-title-{number}").set_value(" Nytt namn ").run()
    page.text_input(key=f"plan-day-{number}").set_value("2027-03-31").run()
    page.text_input(key=f"plan-starts-{number}").set_value("9").run()
    page.selectbox(key=f"plan-reveal_share-{number}").set_value(75).run()
    page.selectbox(key=f"plan-guideline-{number}").set_value("helsingborg").run()
    page.selectbox(key=f"plan-lang-{number}").set_value("en").run()
    the_page(page)
    plan = stored(number)
    assert (plan.title, plan.day, plan.starts) == ("Nytt namn", date(2027, 3, 31), "09:00")
    assert (plan.reveal_share, plan.guideline, plan.lang) == (75, "helsingborg", "en")
    assert plan.items == PLAN.items
    assert page.title[0].value == "Nytt namn"
    assert "slut ungefär 09.45" in html(page)


@pytest.mark.parametrize(
    ("field", "written"),
    [("starts", "25:00"), ("starts", "på kvällen"), ("day", "31 mars"), ("day", "2027-02-30")],
)
def test_what_cannot_be_read_stays_in_its_field_with_the_reason(
    open_page: Open, field: str, written: str
) -> None:
    token, number = a_room()
    page = open_page(PAGE, token, rum=str(number))
    before = rooms().revision(number)
    key = f"plan-{field}-{number}"
    page = page.text_input(key=key).set_value(written).run()
    assert rooms().revision(number) == before
    assert ["Inget är sparat" in error.value for error in page.error] == [True]
    assert page.text_input(key=key).value == written
    page.text_input(key=key).set_value("").run()
    assert not page.error
    assert stored(number).model_dump()[field] in {None, ""}


# The agenda -------------------------------------------------------------------------------------


def _acting(steps: list[tuple[str, ...]]) -> None:
    """A page that does what the list's buttons ask for, one after another, once."""
    import streamlit as st

    from components.workshop import plan_agenda, plan_change, visit

    if "done" not in st.session_state:
        st.session_state["done"] = True
        for step in steps:
            plan_agenda.act(visit.room(), *step)
    plan_change.show_done(visit.room())
    st.json([plan_change.fault(visit.room(), item.id) for item in visit.room().plan.items])


def act(token: str, number: int, *steps: tuple[str, ...]) -> AppTest:
    page = AppTest.from_function(_acting, kwargs={"steps": list(steps)}, default_timeout=20)
    page.query_params["arende"], page.query_params["rum"] = token, str(number)
    page.run()
    assert not page.exception
    return page


def test_items_move_one_step_at_a_time() -> None:
    token, number = a_room()
    act(token, number, ("a", "down"), ("a", "down"), ("a", "down"), ("c", "up"))
    assert ids(number) == "cba"


def test_minutes_are_saved_or_refused_with_the_reason() -> None:
    token, number = a_room()
    page = act(token, number, ("a", "minutes", "35"), ("b", "minutes", "400"))
    assert [item.minutes for item in stored(number).items] == [35, 20, 10]
    assert "helt antal minuter" in page.json[0].value


def test_what_is_removed_can_be_had_back() -> None:
    token, number = a_room()
    page = act(token, number, ("b", "remove"))
    assert ids(number) == "ac"
    assert "Borttagen: Vad nu?" in html(page)
    page.button(key="plan-undo").click().run()
    assert stored(number) == PLAN
    assert not page.button


def test_undo_stands_on_what_somebody_else_has_done_meanwhile() -> None:
    token, number = a_room()
    page = act(token, number, ("b", "remove"))
    other = Item(id="d", kind="own", title="Från den andra datorn")
    plan = stored(number)
    rooms().replan(number, lambda _: plan.model_copy(update={"items": (other, *plan.items)}))
    page.button(key="plan-undo").click().run()
    assert sorted(ids(number)) == list("abcd")


def test_two_leaders_change_the_plan_and_nothing_is_lost(open_page: Open) -> None:
    token, number = a_room()
    one = open_page(PAGE, token, rum=str(number))
    two = open_page(PAGE, token, rum=str(number))
    one.button(key="plan-add-fact").click().run()
    two.text_input(key=f"plan-title-{number}").set_value("Från två").run()
    assert stored(number).title == "Från två"
    assert len(stored(number).items) == 4


def test_what_has_been_up_is_neither_removed_nor_offered_for_it(open_page: Open) -> None:
    token, number = a_room()
    put_up(number, "b")
    act(token, number, ("b", "remove"), ("b", "down"), ("b", "minutes", "5"))
    assert ids(number) == "acb"
    assert stored(number).items[2].minutes == 5
    page = the_page(open_page(PAGE, token, rum=str(number), **{"del": "plan", "post": "b"}))
    assert "Ändra frågan" not in [s.value for s in page.subheader]
    assert "Det som har varit uppe ligger fast" in html(page)
    assert links(page).count("Tillbaka till konsolen") == 2


# Adding -----------------------------------------------------------------------------------------


def test_a_fact_is_added_last_and_then_the_next_one_is_chosen(open_page: Open) -> None:
    token, number = a_room()
    page = open_page(PAGE, token, rum=str(number))
    page.selectbox(key="plan-add-theme").set_value("start").run()
    page.selectbox(key="plan-add-fact-start").set_value("shared_need").run()
    page = the_page(page.button(key="plan-add-fact").click().run())
    assert asked(number)[-1] == ("fact", "shared_need")
    chosen = page.selectbox(key="plan-add-fact-start")
    assert chosen.value != "shared_need"
    assert any(o.startswith("✓ Redan i planen") for o in chosen.options)
    page.button(key="plan-undo").click().run()
    assert stored(number) == PLAN


def test_questions_about_amounts_are_not_offered(open_page: Open) -> None:
    token, number = a_room()
    page = open_page(PAGE, token, rum=str(number))
    facts = handbook().facts
    offered = page.selectbox(key="plan-add-fact-").options
    assert len(offered) == sum(fact.kind != "number" for fact in facts.values())
    assert facts["value_sek"].question.sv not in offered
    assert "besvaras med ett belopp" in html(page)


def test_one_question_of_a_phase_is_added_or_all_the_others_at_once(open_page: Open) -> None:
    token, number = a_room(Plan())
    phase = handbook().phases[1]
    every = [question.id for question in questions_in_order(handbook(), phase)]
    page = open_page(PAGE, token, rum=str(number))
    page.segmented_control(key="plan-add-from").set_value("question").run()
    page.selectbox(key="plan-add-phase").set_value(phase.id).run()
    page.selectbox(key=f"plan-add-question-{phase.id}").set_value(every[2]).run()
    page.button(key="plan-add-question").click().run()
    assert asked(number) == [("question", every[2])]
    page.button(key=f"plan-add-all-{phase.id}").click().run()
    rest = [name for name in every if name != every[2]]
    assert asked(number) == [("question", name) for name in (every[2], *rest)]


def test_what_is_chosen_and_added_in_one_breath_is_what_was_chosen(open_page: Open) -> None:
    """A browser may send the choice and the click together: the click comes before the drawing."""
    token, number = a_room(Plan())
    page = open_page(PAGE, token, rum=str(number))
    page.selectbox(key="plan-add-fact-").set_value("shared_need")
    page.button(key="plan-add-fact").click().run()
    assert asked(number) == [("fact", "shared_need")]
    phase, other = (
        [question.id for question in questions_in_order(handbook(), phase)]
        for phase in handbook().phases[:2]
    )
    page.segmented_control(key="plan-add-from").set_value("question").run()
    page.selectbox(key=f"plan-add-question-{handbook().phases[0].id}").set_value(phase[2])
    page.button(key="plan-add-question").click().run()
    assert asked(number)[1:] == [("question", phase[2])]
    page.selectbox(key="plan-add-phase").set_value(handbook().phases[1].id)
    page.button(key=f"plan-add-all-{handbook().phases[0].id}").click().run()
    assert asked(number)[2:] == [("question", name) for name in other]


def _own(page: AppTest, number: int, title: str, options: str) -> AppTest:
    page.segmented_control(key="plan-add-from").set_value("own").run()
    page.text_input(key=f"plan-own-new-title-{number}").set_value(title)
    page.text_area(key=f"plan-own-new-options-{number}").set_value(options)
    return press(page, "Lägg till frågan")


def test_a_question_of_ones_own_is_added_and_the_form_is_empty_again(open_page: Open) -> None:
    token, number = a_room(Plan())
    page = _own(open_page(PAGE, token, rum=str(number)), number, "Vad nu?", "Ja\n\nNej\n")
    [item] = stored(number).items
    assert (item.title, item.options) == ("Vad nu?", ("Ja", "Nej"))
    assert page.text_input(key=f"plan-own-new-title-{number}").value == ""
    _own(the_page(page), number, "Är vi överens?", "")
    assert stored(number).items[1].options == ()


@pytest.mark.parametrize(
    ("title", "options", "why"),
    [
        ("", "Ja\nNej", "Skriv vad ni vill fråga"),
        ("Vad nu?", "\n".join("abcdefghi"), "högst 8"),
        ("Vad nu?", "Ja\nja", "likadana"),
        ("Vad nu?", "x" * 301, "högst 300 tecken"),
    ],
)
def test_a_question_that_cannot_be_asked_stays_in_the_form_with_the_reason(
    open_page: Open, title: str, options: str, why: str
) -> None:
    token, number = a_room(Plan())
    page = _own(open_page(PAGE, token, rum=str(number)), number, title, options)
    assert stored(number).items == ()
    assert [why in error.value for error in page.error] == [True]
    assert page.text_area(key=f"plan-own-new-options-{number}").value == options


def test_a_full_plan_says_so(open_page: Open) -> None:
    items = tuple(Item(id=f"i{n}", kind="own", title=f"Fråga {n}") for n in range(MAX_ITEMS))
    token, number = a_room(Plan(items=items))
    page = open_page(PAGE, token, rum=str(number)).button(key="plan-add-fact").click().run()
    assert [str(MAX_ITEMS) in error.value for error in the_page(page).error] == [True]
    assert stored(number).items == items


def test_a_question_of_ones_own_is_changed_in_place(open_page: Open) -> None:
    token, number = a_room()
    page = open_page(PAGE, token, rum=str(number), post="b")
    page.text_input(key=f"plan-own-b-title-{number}").set_value("Vad gör vi nu?")
    page = the_page(press(page, "Spara ändringen"))
    changed = stored(number).items[1]
    assert changed == PLAN.items[1].model_copy(update={"title": "Vad gör vi nu?"})
    assert "post" not in page.query_params


# Everybody's text, and English --------------------------------------------------------------------


def test_what_people_write_stays_text(
    open_page: Open, markdown_of: Callable[[AppTest], Iterable[str]]
) -> None:
    items = (Item(id="a", kind="own", title=HOSTILE, options=(HOSTILE,)),)
    token, number = a_room(Plan(title=HOSTILE, items=items), a_case())
    session_of_removal = act(token, number, ("a", "remove"))
    session_of_removal.button(key="plan-undo").click().run()
    pages = [
        open_page(PAGE, token),
        open_page(PAGE, token).button(key=f"workshop-remove-{number}").click().run(),
        open_page(PAGE, token, rum=str(number), post="a"),
        act(token, number, ("a", "remove")),
    ]
    for page in pages:
        assert not page.exception
        assert "<img" not in html(page)
        for words in markdown_of(page):
            assert "**b**" not in words
            assert "![x]" not in words
            assert ":material/home:" not in words


def test_every_page_can_be_read_in_english(open_page: Open) -> None:
    token, number = a_room(PLAN, an_example())
    the_page(open_page(PAGE, token, lang="en"))
    page = the_page(open_page(PAGE, token, rum=str(number), lang="en"))
    assert page.text_input(key=f"plan-starts-{number}").value == "13:00"


def test_a_question_that_the_guide_no_longer_has_can_be_seen_and_removed(open_page: Open) -> None:
    old = Item(id="old", kind="fact", ref="no_such_fact")
    token, number = a_room(Plan(items=(old,)))
    the_page(open_page(PAGE, token, rum=str(number)))
    page = act(token, number, ("old", "remove"))
    assert stored(number).items == ()
    assert "guiden inte har" in html(page)
