"""Lär dig: the path and where one stands on it, its steps, and the process as a map."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components.markup import plain
from guidance.bootstrap import handbook, learners, repository
from guidance.domain.conversation import phase_questions, phase_steps
from guidance.domain.learning.learner import Learner, Step
from guidance.domain.learning.lesson import FactActivity, Lesson, minutes_left
from guidance.domain.model import LANGS, Lang
from guidance.domain.process import Phase
from guidance.storage.errors import StoreUnavailableError
from guidance.storage.learner_repository import LearnerRepository
from tests.ui.conftest import HOSTILE, Open

PAGE = "lar_dig.py"
BOOK = handbook()
LESSONS = BOOK.lessons
FIRST, SECOND, LAST = LESSONS[0], LESSONS[1], LESSONS[-1]


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


def words(page: AppTest) -> str:
    """What the HTML says, without the explanations of its terms."""
    said = re.sub(r'<span class="iop-tip".*?</span>', "", html(page))
    return unescape(re.sub(r"<[^>]+>", "", said))


def keys(page: AppTest) -> set[str]:
    return {str(button.key) for button in page.button}


def links(page: AppTest) -> set[tuple[str, str]]:
    """Pages and what their addresses ask for."""
    return {(link.proto.page, link.proto.query_string) for link in page.get("page_link")}


def asked(page: AppTest) -> str:
    return " ".join(f"{file}?{query}" for file, query in links(page))


def stored(page: AppTest) -> Learner:
    return learners().open(page.query_params["kurs"])


def done(*lessons: Lesson) -> str:
    """A learner who has done these steps, as the page saves them."""
    steps = [Step(kind="done", key=lesson.id, value=True) for lesson in lessons]
    after = LESSONS.index(lessons[-1]) + 1
    place = LESSONS[after].id if after < len(LESSONS) else None
    return learners().create([*steps, Step(kind="place", value=place)])


def finish(page: AppTest) -> AppTest:
    return page.button(key="lesson-done").click().run()


def test_the_path_begins_with_one_main_way_and_all_the_steps(open_page: Open) -> None:
    page = open_page(PAGE, "")
    assert not page.exception
    assert page.title[0].value == "Lär dig"
    assert page.button(key="path-go").label == "Börja"
    assert all(lesson.title.sv in html(page) for lesson in LESSONS)
    assert f"10 steg, {minutes_left(LESSONS, ())} minuter" in html(page)
    assert "learner-delete-ask" not in keys(page)
    page.button(key="path-go").click().run()
    assert page.title[0].value == FIRST.title.sv
    assert page.query_params["steg"] == FIRST.id


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_step_says_all_that_it_has_to_say(open_page: Open, lesson: Lesson, lang: Lang) -> None:
    page = open_page(PAGE, "", steg=lesson.id, lang=lang)
    assert not page.exception
    assert page.title[0].value == lesson.title.to(lang)
    shown = html(page)
    assert shown.count("iop-lesson-paragraph") == len(lesson.paragraphs)
    assert shown.count("<details") >= len(lesson.paragraphs)
    assert all(paragraph.text.to(lang) in words(page) for paragraph in lesson.paragraphs)
    assert all(f"term-{term}" in shown for term in lesson.terms)
    assert (lesson.quotation.quote or "?") in shown
    assert lesson.task.to(lang) in shown
    assert page.get("page_link")


def test_done_is_saved_with_the_place_before_it_goes_on(open_page: Open) -> None:
    page = open_page(PAGE, "", steg=FIRST.id)
    assert "kurs" not in page.query_params
    finish(page)
    assert page.title[0].value == SECOND.title.sv
    assert stored(page) == Learner(place=SECOND.id, done={FIRST.id: True})
    assert "Sparat." in html(page)
    finish(page)
    assert stored(page).place == LESSONS[2].id
    assert "Sparat." not in html(page)


def test_where_one_stopped_is_found_again_by_the_link(open_page: Open) -> None:
    page = open_page(PAGE, "", kurs=done(*LESSONS[:3]))
    assert page.button(key="path-go").label.startswith("Fortsätt med steg 4: Vem kräver vad")
    assert f"3 av 10 steg klara, {minutes_left(LESSONS[3:], ())} minuter kvar" in html(page)
    assert html(page).count("iop-path-done") == 3
    page.button(key="path-go").click().run()
    assert page.title[0].value == LESSONS[3].title.sv
    assert page.query_params["kurs"]


def test_steps_that_were_left_out_come_after_the_last(open_page: Open) -> None:
    page = open_page(PAGE, "", steg=LAST.id, kurs=done(FIRST))
    assert page.button(key="lesson-done").label == "Klar, se vad som är kvar"
    finish(page)
    assert stored(page).place == ""
    assert page.title[0].value == "Lär dig"
    assert "Fortsätt med steg 2" in page.button(key="path-go").label


def test_the_last_step_leads_on_to_an_idea_and_a_workshop(open_page: Open) -> None:
    page = open_page(PAGE, "", steg=LAST.id, kurs=done(*LESSONS[:-1]))
    assert {"Pröva en idé", "Led en workshop"} <= {x.proto.label for x in page.get("page_link")}
    finish(page)
    assert "10 av 10 steg klara" in html(page)
    assert "path-go" not in keys(page)
    assert {"Pröva en idé", "Led en workshop"} <= {x.proto.label for x in page.get("page_link")}


def test_what_cannot_be_saved_keeps_the_step_and_says_so(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(PAGE, "", steg=FIRST.id)

    def full(*_: object) -> None:
        raise StoreUnavailableError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(LearnerRepository, "create", full)
        finish(page)
    assert page.error
    assert page.title[0].value == FIRST.title.sv
    assert finish(page).title[0].value == SECOND.title.sv


def test_back_leads_to_the_step_before_and_saves_nothing(open_page: Open) -> None:
    page = open_page(PAGE, "", steg=SECOND.id)
    page.button(key="lesson-back").click().run()
    assert page.title[0].value == FIRST.title.sv
    assert "kurs" not in page.query_params


def test_what_was_done_is_taken_away_in_two_steps(open_page: Open) -> None:
    token = done(FIRST)
    page = open_page(PAGE, "", kurs=token)
    page.button(key="learner-delete-ask").click().run()
    assert learners().open(token).done
    page.button(key="learner-keep").click().run()
    assert "learner-delete" not in keys(page)
    page.button(key="learner-delete-ask").click().run()
    page.button(key="learner-delete").click().run()
    assert "kurs" not in page.query_params
    assert "Det du hade gjort är borttaget" in html(page)
    assert page.button(key="path-go").label == "Börja"
    assert "är borttaget" not in html(page.run())
    again = open_page(PAGE, "", kurs=token)
    assert "Länken leder inte till något som du har lärt dig" in again.error[0].value


def test_a_link_made_in_this_visit_is_gone_when_it_was_taken_away(open_page: Open) -> None:
    page = finish(open_page(PAGE, "", steg=FIRST.id))
    token = page.query_params["kurs"]
    page.switch_page("kallor.py").run()
    page.switch_page(PAGE).run()
    page.query_params["kurs"] = token
    page.query_params.pop("steg", None)
    page.run()
    page.button(key="learner-delete-ask").click().run()
    page.button(key="learner-delete").click().run()
    assert "kurs" not in page.run().query_params


@pytest.mark.parametrize("name", ["steg", "fas", "kurs", "del", "amne", "tillbaka"])
@pytest.mark.parametrize("value", [HOSTILE, "", "../../etc/passwd", "a" * 5000, "\x00"])
def test_a_hostile_address_shows_the_path_and_nothing_of_itself(
    open_page: Open, name: str, value: str
) -> None:
    asked = {"del": "karta"} if name in {"fas", "tillbaka"} else {}
    page = open_page(PAGE, "", **{**asked, name: value})
    assert not page.exception
    assert page.title[0].value in {"Lär dig", "Processkartan"}
    assert not value or len(value) > 4000 or value not in html(page)
    assert "<img" not in html(page)


@pytest.mark.parametrize("kurs", ["finns-inte", HOSTILE])
def test_an_unknown_link_is_explained_and_the_next_step_makes_a_new_one(
    open_page: Open, kurs: str
) -> None:
    page = open_page(PAGE, "", steg=FIRST.id, kurs=kurs)
    assert "Länken leder inte till" in page.error[0].value
    finish(page)
    assert stored(page).done == {FIRST.id: True}


def test_the_fact_of_a_step_leads_to_its_question_in_the_case_or_to_a_beginning(
    open_page: Open,
) -> None:
    lesson = next(x for x in LESSONS if isinstance(x.activity, FactActivity))
    assert isinstance(lesson.activity, FactActivity)
    fact = BOOK.facts[lesson.activity.fact]
    without = open_page(PAGE, "", steg=lesson.id)
    assert fact.question.sv in html(without)
    assert "Börja med en egen idé" in {link.proto.label for link in without.get("page_link")}
    within = open_page(PAGE, repository().create(), steg=lesson.id)
    assert f"fraga={fact.id}" in asked(within)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_the_way_to_something_to_do_leads_where_that_is(open_page: Open, lesson: Lesson) -> None:
    found = asked(open_page(PAGE, repository().create(), steg=lesson.id))
    activity = lesson.activity
    wanted = {
        "quiz": f"del=prov&amne={getattr(activity, 'area', '')}&tillbaka={lesson.id}",
        "situation": f"fall={getattr(activity, 'situation', '')}",
        "map": f"del=karta&fas={getattr(activity, 'phase', '')}&tillbaka={lesson.id}",
        "look_up": f"post={getattr(activity, 'entry', '')}&tillbaka={lesson.id}",
        "fact": f"fraga={getattr(activity, 'fact', '')}",
    }
    assert wanted[activity.kind] in found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("phase", BOOK.phases, ids=lambda phase: phase.id)
def test_a_stop_of_the_map_shows_all_that_the_phase_holds(
    open_page: Open, phase: Phase, lang: Lang
) -> None:
    page = open_page(PAGE, "", **{"del": "karta", "fas": phase.id, "lang": lang})
    assert not page.exception
    assert page.title[0].value == plain(phase.title.to(lang))
    shown = html(page)
    steps = [step for group in phase_steps(BOOK, phase) for step in group.steps]
    for step in steps:
        assert step.title.to(lang) in shown
        assert all(BOOK.roles[role].duty.to(lang) in shown for role in step.roles)
    for group in phase_questions(BOOK, phase):
        assert all(question.text.to(lang) in shown for question in group.questions)
    assert phase.output is None or phase.output.text.to(lang) in words(page)
    assert all(step.text.to(lang) in words(page) for step in steps)
    place = {"sv": "Fas {n} av 6", "en": "Phase {n} of 6"}[lang].format(
        n=1 + BOOK.phases.index(phase)
    )
    assert (place in shown) is (phase.id != "adaptation")
    assert shown.count('aria-current="step"') == 1


def test_where_a_document_does_not_say_what_comes_out_the_map_says_so(open_page: Open) -> None:
    silent = {phase.id for phase in BOOK.phases if phase.output is None}
    assert silent == {"delivery", "adaptation"}
    page = open_page(PAGE, "", **{"del": "karta", "fas": "delivery"})
    assert "Kalmar säger inget om vad som ska vara klart efter fasen." in html(page)


def test_the_map_is_walked_from_stop_to_stop_and_keeps_the_way_back_to_a_step(
    open_page: Open,
) -> None:
    page = open_page(PAGE, "", **{"del": "karta", "fas": "talks", "tillbaka": LAST.id})
    for phase in BOOK.phases[1:]:
        page.button(key="walk-on").click().run()
        assert page.query_params["fas"] == phase.id
        assert page.title[0].value == phase.title.sv
        assert f"Tillbaka till steget ”{LAST.title.sv}”" in html(page)
    assert "walk-on" not in keys(page)


def test_with_a_case_a_stop_leads_to_the_same_phase_of_its_talks(open_page: Open) -> None:
    place = {"del": "karta", "fas": "decision"}
    assert "samtal" not in asked(open_page(PAGE, "", **place))
    assert "samtal?" in asked(open_page(PAGE, repository().create(), **place))


def test_the_start_page_has_a_door_to_it(open_page: Open) -> None:
    page = open_page("start.py", "")
    assert "Till Lär dig" in {link.proto.label for link in page.get("page_link")}
