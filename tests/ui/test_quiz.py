"""The quiz of Lär dig: saved before it is judged, counted once, back when it is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from components.learn import quiz_feedback, quiz_match, quiz_order
from components.learn.quiz_when import when
from guidance.bootstrap import handbook, learners
from guidance.domain.learning.learner import Step
from guidance.domain.learning.quiz import AREAS, Area
from guidance.domain.learning.quizzing import Posed, mark, resolve, shuffled
from guidance.domain.learning.repetition import Card, Rating, next_question
from guidance.repetition import schedule
from tests.ui.conftest import Open

ONE = "what_may_be_noted"
SEVERAL = "what_forum_asks_for"
ORDER = "phases_in_order"
MATCH = "kinds_of_money"
SHARED = "steps_and_phases"
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)

Quiz = Callable[..., AppTest]


def step_of(question: str, rating: Rating = Rating.GOOD, ago: timedelta = timedelta()) -> Step:
    card = schedule(None, question, rating, datetime.now(UTC) - ago)
    return Step(kind="card", key=question, value=card.model_dump(mode="json"))


def all_but(question: str) -> list[Step]:
    """All answered a moment ago, so that only this one is left."""
    return [step_of(other.id) for other in handbook().quiz if other.id != question]


def posed(name: str, reps: int = 0) -> Posed:
    found = next(question for question in handbook().quiz if question.id == name)
    return shuffled(resolve(handbook(), found), str(reps))


@pytest.fixture
def quiz(open_page: Open) -> Quiz:
    """The quiz with this record, in one place of it."""

    def opened(steps: list[Step] | None = None, area: str = "alla", **query: str) -> AppTest:
        if steps is not None:
            query["kurs"] = learners().create(steps)
        place = {"amne": area} if area else {}
        return open_page("lar_dig.py", "", **{"del": "prov"}, **place, **query)

    return opened


def html(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


def submit(page: AppTest) -> AppTest:
    return next(b for b in page.button if b.label in ("Svara", "Answer")).click().run()


def answer(page: AppTest) -> AppTest:
    """The first option, whichever it is."""
    if page.radio:
        page.radio[0].set_value(options(page)[0])
    else:
        page.checkbox[0].check()
    return submit(page)


def options(page: AppTest) -> list[str]:
    """The ids behind the labels of the radio buttons."""
    name, reps = str(page.radio[0].key).removeprefix("one-").rsplit("-", 1)
    return [option.id for option in posed(name, int(reps)).options]


def area_that_begins_with_one(seed: str = "") -> Area:
    """An area whose first question has one right answer: AppTest cannot order or match."""
    kinds = {question.id: question.task.kind for question in handbook().quiz}
    for area in AREAS:
        first = next_question({}, handbook().quiz, NOON, seed, area)
        if first and kinds[first] in ("one", "guideline"):
            return area
    raise AssertionError("no area begins with one")


def parameter(page: AppTest, name: str) -> str:
    value = page.query_params[name]
    return value if isinstance(value, str) else value[0]


def cards(page: AppTest) -> dict[str, Card]:
    return learners().open(parameter(page, "kurs")).cards


def test_the_start_says_how_it_works_and_how_many_questions_there_are(quiz: Quiz) -> None:
    words = html(quiz(area=""))
    assert f"Här finns {len(handbook().quiz)} frågor" in words
    assert "kommer snart tillbaka" in words
    assert "Inget betygsätts" in words
    assert "egen länk" in words


def test_the_first_answer_makes_the_link_and_is_saved_before_it_is_judged(quiz: Quiz) -> None:
    page = quiz(area=area_that_begins_with_one())
    assert "kurs" not in page.query_params
    page = answer(page)
    assert "Ditt svar är sparat" in html(page)
    assert len(cards(page)) == 1


def test_one_right_says_so_and_shows_the_source(quiz: Quiz) -> None:
    page = quiz(all_but(ONE))
    page.radio[0].set_value("shown")
    page = submit(page)
    assert "Ja, det stämmer." in html(page)
    assert "Registerutdragen lämnas till utbildningsförvaltningen." in html(page)
    assert cards(page)[ONE].last_rating is Rating.GOOD


def test_another_choice_is_met_with_the_answer_and_never_with_wrong(quiz: Quiz) -> None:
    page = quiz(all_but(ONE))
    page.radio[0].set_value("copy")
    words = html(submit(page))
    assert "Svaret är ”Bara att det har visats”." in words
    assert "fel!" not in words.lower()
    assert "kommer tillbaka om 10 minuter" in words


def test_part_of_several_says_what_else_belonged(quiz: Quiz) -> None:
    page = quiz(all_but(SEVERAL))
    for name in ("forum_initiative", "forum_market", "skl_steering"):
        page.checkbox(key=f"several-{SEVERAL}-0-{name}").check()
    words = html(submit(page))
    assert "Du fick med 2 av 3." in words
    assert "Det här hörde också hit: Tänkt att pågå länge." in words
    assert "Det här hör inte hit: Gemensamt ägarskap och styrning." in words
    assert cards(page)[SEVERAL].last_rating is Rating.HARD


@pytest.mark.parametrize(
    ("name", "words"), [(ONE, "Välj ett svar först"), (ORDER, "Flytta någon"), (MATCH, "varje rad")]
)
def test_nothing_is_saved_without_an_answer(quiz: Quiz, name: str, words: str) -> None:
    page = submit(quiz(all_but(name)))
    assert words in html(page)
    assert name not in cards(page)


def test_the_same_submission_counts_once(quiz: Quiz) -> None:
    page = quiz(all_but(ONE))
    page.radio[0].set_value("shown")
    button = next(b for b in page.button if b.label == "Svara")
    page = button.click().run()
    stored = cards(page)[ONE]
    page = button.click().run()
    assert cards(page)[ONE] == stored
    assert stored.reps == 1


def test_what_is_sent_after_the_answer_does_not_stand_as_the_answer(quiz: Quiz) -> None:
    page = quiz(all_but(ONE))
    choice = page.radio[0].set_value("shown")
    button = next(b for b in page.button if b.label == "Svara")
    button.click().run()
    choice.set_value("copy")
    page = button.click().run()
    assert "Ja, det stämmer." in html(page)
    assert cards(page)[ONE].last_rating is Rating.GOOD


def test_a_tab_left_open_does_not_count_a_question_again(quiz: Quiz) -> None:
    page = quiz(all_but(ONE))
    token = parameter(page, "kurs")
    learners().save(token, [step_of(ONE, Rating.AGAIN)])
    page.radio[0].set_value("shown")
    page = submit(page)
    assert cards(page)[ONE].reps == 1
    assert cards(page)[ONE].last_rating is Rating.AGAIN


def test_a_reload_shows_the_next_question_and_the_answer_is_kept(quiz: Quiz) -> None:
    page = quiz([step for step in all_but(ONE) if step.key != SEVERAL])
    first = page.title[0].value
    page = answer(page)
    assert page.title[0].value == first
    again = quiz(kurs=parameter(page, "kurs"))
    assert again.title[0].value not in (first, "Klart för nu")


def test_the_open_question_stays_when_another_becomes_due(quiz: Quiz) -> None:
    page = quiz(all_but(ONE))
    first = page.title[0].value
    learners().save(
        parameter(page, "kurs"), [step_of(SEVERAL, Rating.AGAIN, timedelta(minutes=30))]
    )
    assert page.run().title[0].value == first


def test_what_was_missed_comes_back(quiz: Quiz) -> None:
    steps = [*all_but(ONE), step_of(ONE, Rating.AGAIN, timedelta(minutes=11))]
    page = quiz(steps)
    assert page.title[0].value == "Vad får enligt skollagen antecknas om ett registerutdrag?"
    assert "Har varit uppe förut" in html(page)


def test_when_nothing_is_due_it_says_when_the_next_one_comes(quiz: Quiz) -> None:
    page = quiz([step_of(question.id) for question in handbook().quiz])
    assert page.title[0].value == "Klart för nu"
    assert "Nästa fråga kommer tillbaka" in html(page)


def test_an_area_puts_its_own_questions_alone(quiz: Quiz) -> None:
    page = quiz([], area="law")
    assert "Lag · 0 av 16 sedda" in html(page)


@pytest.mark.parametrize("value", ["", "nonsense", "ALLA", "<img src=x>", "phases'--", "x" * 5000])
def test_an_unknown_area_leads_to_the_start(quiz: Quiz, value: str) -> None:
    page = quiz(area=value or " ")
    assert not page.exception
    assert page.title[0].value == "Öva på frågor"


def test_the_way_back_to_a_step_is_kept_and_an_unknown_one_left_out(quiz: Quiz) -> None:
    lesson = handbook().lessons[0]
    labels = [link.proto.label for link in quiz(tillbaka=lesson.id).get("page_link")]
    assert any("Tillbaka till steget" in label for label in labels)
    page = quiz(tillbaka="<script>")
    assert not page.exception
    assert all("Tillbaka till" not in link.proto.label for link in page.get("page_link"))


def test_a_link_that_leads_nowhere_gives_way_to_a_new_one(quiz: Quiz) -> None:
    page = answer(quiz(area=area_that_begins_with_one("gone"), kurs="gone"))
    assert parameter(page, "kurs") != "gone"
    assert cards(page)


def test_beginning_anew_takes_two_steps_and_leaves_the_lessons(quiz: Quiz) -> None:
    lesson = handbook().lessons[0].id
    page = quiz([*all_but(ONE), Step(kind="done", key=lesson, value=True)], area="")
    page = page.button(key="quiz-reset").click().run()
    assert f"{len(handbook().quiz) - 1} frågor glöms" in html(page)
    assert cards(page)
    page = page.button(key="quiz-forget").click().run()
    assert cards(page) == {}
    assert learners().open(parameter(page, "kurs")).done == {lesson: True}


def test_beginning_anew_can_be_thought_better_of(quiz: Quiz) -> None:
    page = quiz(all_but(ONE), area="").button(key="quiz-reset").click().run()
    page = page.button(key="quiz-keep").click().run()
    assert cards(page)


def test_long_meanings_are_read_and_short_names_chosen() -> None:
    asked = posed(MATCH)
    assert quiz_match.turned(asked)
    assert [row.id for row in quiz_match.rows(asked)] == [p.id for p in asked.partners]
    assert not quiz_match.turned(posed(SHARED))


@pytest.mark.parametrize("name", [MATCH, SHARED])
def test_right_pairs_are_right_whichever_side_is_chosen(name: str) -> None:
    asked = posed(name)
    sent = quiz_match.by_row(asked, asked.pairs)
    assert quiz_match.chosen(asked, sent) == sent
    answer = quiz_match.by_row(asked, sent) if not quiz_match.turned(asked) else asked.pairs
    assert mark(asked, answer).share == 1


NO_CHOICES: tuple[object, ...] = (None, [], "x", {"x": "y"}, {"to_payment": 7}, {"to_payment": "x"})


@pytest.mark.parametrize("sent", NO_CHOICES)
def test_what_no_form_sends_is_no_choice(sent: object) -> None:
    assert quiz_match.chosen(posed(MATCH), sent) == {}


def test_no_order_is_given_outside_a_page() -> None:
    assert quiz_order.given(posed(ORDER), "phases_in_order-0") is None


def test_an_order_that_is_partly_right_says_where_the_rest_stood() -> None:
    asked = posed(ORDER)
    given = (asked.right[1], asked.right[0], *asked.right[2:])
    marked = mark(asked, given)
    words = quiz_feedback.rows(asked, given, marked)
    assert "Hos dig stod den på plats 2." in words
    assert "Hos dig kom den efter" in words
    assert "av 6 står i rätt följd" in quiz_feedback.headline(asked, marked)


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (timedelta(seconds=-5), "nu"),
        (timedelta(seconds=20), "om en minut"),
        (timedelta(minutes=9, seconds=59), "om 10 minuter"),
        (timedelta(hours=3), "senare i dag"),
        (timedelta(hours=14), "i morgon"),
        (timedelta(days=3), "om 3 dagar"),
        (timedelta(days=13), "om 13 dagar"),
        (timedelta(days=14), "den 16 mars 2026"),
    ],
)
def test_the_time_until_it_comes_back_is_said_as_people_say_it(wait: timedelta, words: str) -> None:
    assert when(NOON + wait, NOON) == words
