"""A worked case in Lär dig: the learner's answers are kept, and the engine's stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.learn.situation_list import following
from guidance.bootstrap import handbook, learners, readings, repository
from guidance.domain.fact import UNKNOWN
from guidance.domain.learning.comparing import compare
from guidance.domain.learning.learner import Attempt, Learner, Step
from guidance.domain.learning.situation import Situation
from guidance.domain.outcome import Outcome
from guidance.storage.errors import StoreUnavailableError
from guidance.storage.learner_repository import LearnerRepository
from tests.ui.conftest import FRAME, HOSTILE
from tests.ui.reading import told

CASES = [situation.id for situation in handbook().situations]
ALINGSAS = "alingsas_bracke"
GOTHENBURG = "gothenburg_unaccompanied"


@pytest.fixture(autouse=True)
def learners_of_this_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'iop.sqlite3'}")
    learners.cache_clear()
    repository.cache_clear()
    yield
    learners.cache_clear()


def _page(**query: str) -> AppTest:
    page = AppTest.from_file(str(FRAME), default_timeout=20)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    return page.switch_page("lar_dig.py").run()


def _asked(page: AppTest, name: str) -> str:
    """A query parameter of the page's address; empty where it has none."""
    found = page.query_params.get(name, [""])
    return found if isinstance(found, str) else found[0]


def _situation(name: str) -> Situation:
    return next(s for s in handbook().situations if s.id == name)


def _learner(name: str, **attempt: object) -> str:
    return learners().create([Step(kind="attempt", key=name, value=attempt)])


def _guess(name: str) -> str:
    return f"case-guess-{name}"


def _answer(name: str, fact: str) -> str:
    return f"case-answer-{name}-{fact}"


def test_the_first_answer_makes_the_link_and_each_one_is_kept() -> None:
    page = _page(fall=ALINGSAS)
    assert "kurs" not in page.query_params
    page.radio(key=_answer(ALINGSAS, "profit_activity")).set_value("no").run()
    page.radio(key=_answer(ALINGSAS, "payment_for_service")).set_value(UNKNOWN).run()
    page.radio(key=_guess(ALINGSAS)).set_value("iop").run()
    kept = learners().open(_asked(page, "kurs")).attempts
    answers = {"profit_activity": "no", "payment_for_service": UNKNOWN}
    assert kept == {ALINGSAS: Attempt(answers=answers, guess=Outcome.IOP)}


def test_what_was_answered_stands_there_when_one_comes_back() -> None:
    token = _learner(ALINGSAS, answers={"profit_activity": "yes"}, guess="procurement")
    page = _page(fall=ALINGSAS, kurs=token)
    assert page.radio(key=_answer(ALINGSAS, "profit_activity")).value == "yes"
    assert page.radio(key=_guess(ALINGSAS)).value == "procurement"
    assert page.radio(key=_answer(ALINGSAS, "payment_for_service")).value is None


def test_what_cannot_be_read_for_a_moment_is_not_written_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = {"profit_activity": "yes"}
    token = _learner(ALINGSAS, answers=before, guess="procurement")
    page = _page(fall=ALINGSAS, kurs=token)

    def locked(*_: object) -> Learner:
        raise StoreUnavailableError("the database is locked")

    with monkeypatch.context() as broken:
        broken.setattr(LearnerRepository, "open", locked)
        page.radio(key=_answer(ALINGSAS, "payment_for_service")).set_value("no").run()
    assert not page.exception
    kept = learners().open(token).attempts[ALINGSAS]
    assert kept.guess is Outcome.PROCUREMENT
    assert before.items() <= kept.answers.items()


def test_answers_can_be_taken_away() -> None:
    token = _learner(ALINGSAS, answers={"profit_activity": "yes"}, guess="procurement")
    page = _page(fall=ALINGSAS, kurs=token)
    page.button(key="clear").click().run()
    assert learners().open(token).attempts == {}
    assert page.radio(key=_guess(ALINGSAS)).value is None


@pytest.mark.parametrize("name", CASES)
def test_the_way_that_suits_a_case_comes_first(name: str) -> None:
    situation = _situation(name)
    page = _page(fall=name)
    keys = [radio.key for radio in page.radio]
    facts = [_answer(name, point.fact) for point in situation.points]
    guess = [_guess(name)]
    assert keys == (guess + facts if situation.guess == "outcome" else facts + guess)
    assert all(radio.options[-1] == "Vet inte" for radio in page.radio if radio.key in facts)


def test_comparing_asks_for_one_answer_and_no_more() -> None:
    page = _page(fall=GOTHENBURG)
    page.button(key="compare").click().run()
    assert "En enda räcker" in page.warning[0].value
    assert "iop-readings" not in told(page)
    page.radio(key=_answer(GOTHENBURG, "other_funding")).set_value("no").run()
    page.button(key="compare").click().run()
    assert "iop-readings" in told(page)
    assert learners().open(_asked(page, "kurs")).attempts[GOTHENBURG].compared


def _rows(html: str) -> list[str]:
    table = html.split("iop-readings", maxsplit=1)[1].split("</table>", maxsplit=1)[0]
    return table.split("<tr>")[2:]


@pytest.mark.parametrize("name", CASES)
def test_each_guideline_s_outcome_is_the_domain_s(name: str) -> None:
    situation = _situation(name)
    answers = {point.fact: UNKNOWN for point in situation.points}
    token = _learner(name, answers=answers, guess="iop", compared=True)
    rows = _rows(told(_page(fall=name, kurs=token, **{"del": "jamforelse"})))
    compared = compare(situation, answers, Outcome.IOP, readings())
    assert len(rows) == len(compared.rows)
    for html, row in zip(rows, compared.rows, strict=True):
        assert handbook().guidelines[row.guideline].name.sv in html
        theirs, ours, guessed = html.split("<td")[1:]
        assert row.ours.outcome == situation.outcomes[row.guideline]
        assert handbook().outcomes[row.ours.outcome].headline.sv in ours
        assert handbook().outcomes[row.theirs.outcome].headline.sv in theirs
        assert ("Som du sa" if row.guessed else "Något annat") in guessed


def test_a_difference_says_both_answers_what_it_changes_and_the_words_that_decide() -> None:
    token = _learner(GOTHENBURG, answers={"payment_for_service": "yes"}, compared=True)
    html = told(_page(fall=GOTHENBURG, kurs=token, **{"del": "jamforelse"}))
    assert "Ja, pengarna är betalning för bestämda tjänster" in html
    assert "Vi lämnade frågan öppen" in html
    assert "Svaret ändrar utfallet enligt alla riktlinjer." in html
    assert "Minskad efterfrågan / betalningsvilja" in html


def test_an_assumed_answer_says_so() -> None:
    token = _learner("half_year_trial", answers={"individual_support": "yes"}, compared=True)
    html = told(_page(fall="half_year_trial", kurs=token, **{"del": "jamforelse"}))
    ours = html.split("Vi svarade")[1].split("</dl>")[0]
    assert "Antaget" in ours


def test_a_guess_alone_shows_what_decides() -> None:
    token = _learner("night_walks", guess="iop", compared=True)
    html = told(_page(fall="night_walks", kurs=token, **{"del": "jamforelse"}))
    assert "Ingen riktlinje läser våra svar så." in html
    assert "Med dina svar" not in html
    for point in _situation("night_walks").points:
        assert point.feedback.sv in html


def test_what_became_of_it_carries_the_law_s_date_and_no_advice() -> None:
    token = _learner(ALINGSAS, guess="iop", compared=True)
    html = told(_page(fall=ALINGSAS, kurs=token, **{"del": "jamforelse"}))
    assert "Hur det gick" in html
    assert "Läst i källan. Kontrollerat 16 mars 2020." in html
    assert "ingen juridisk rådgivning" in html


@pytest.mark.parametrize("name", CASES)
def test_no_case_judges_the_learner(name: str) -> None:
    situation = _situation(name)
    wrong = {p.fact: handbook().facts[p.fact].options[-1].id for p in situation.points}
    token = _learner(name, answers=wrong, guess="undecided", compared=True)
    html = told(_page(fall=name, kurs=token, **{"del": "jamforelse"})).lower()
    assert not any(
        word in html for word in (" fel!", "du har fel", "rätt svar", " av 7", "antal rätt")
    )


def test_without_anything_to_compare_the_questions_stand_there() -> None:
    page = _page(fall=ALINGSAS, **{"del": "jamforelse"})
    assert "iop-readings" not in told(page)
    assert page.button(key="compare")


def test_answers_that_are_not_asked_any_more_are_left_out() -> None:
    answers = {"profit_activity": "nonsense", "nobody_knows": "yes", "market": "yes"}
    token = _learner(ALINGSAS, answers=answers, compared=True)
    page = _page(fall=ALINGSAS, kurs=token, **{"del": "jamforelse"})
    assert "iop-readings" not in told(page)


@pytest.mark.parametrize("name", ["", "nobody_knows", "<script>alert(1)</script>", HOSTILE, "\x00"])
def test_an_address_without_a_case_leads_to_all_of_them(name: str) -> None:
    page = _page(fall=name)
    html = told(page)
    assert page.title[0].value == "Fallet finns inte"
    assert html.count("data-situation=") == len(CASES)
    assert "<script" not in html
    assert "evil" not in html


def test_the_list_says_how_far_one_has_come_and_its_links_keep_the_learner() -> None:
    token = _learner(ALINGSAS, guess="iop", compared=True)
    learners().save(token, [Step(kind="attempt", key=GOTHENBURG, value={"guess": "iop"})])
    html = told(_page(fall="nobody_knows", kurs=token))
    rows = {name: html.split(f'data-situation="{name}"')[1].split("</li>")[0] for name in CASES}
    assert "Jämförd" in rows[ALINGSAS]
    assert "Påbörjad" in rows[GOTHENBURG]
    assert "Inte påbörjad" in rows["night_walks"]
    assert html.count(f"kurs={token}") == len(CASES)


def test_the_next_case_is_one_that_is_not_compared() -> None:
    every = handbook().situations
    done = {situation.id: Attempt(compared=True) for situation in every[1:-1]}
    assert following(Learner(attempts=done), every[0]) == every[-1]
    assert following(Learner(attempts=done), every[-1]) == every[0]
    everything = {situation.id: Attempt(compared=True) for situation in every}
    assert following(Learner(attempts=everything), every[0]) is None


def test_a_case_opens_in_prova_with_our_answers() -> None:
    token = _learner(ALINGSAS, guess="iop", compared=True)
    page = _page(fall=ALINGSAS, kurs=token, **{"del": "jamforelse"})
    page.button(key="case-try").click().run()
    case = repository().open(_asked(page, "arende"))
    assert case.facts == _situation(ALINGSAS).options
    assert case.title == "Alingsås och Bräcke diakoni (övning)"


@pytest.mark.parametrize("name", [ALINGSAS, "night_walks"])
def test_a_case_speaks_english(name: str) -> None:
    situation = _situation(name)
    token = _learner(name, guess="iop", compared=True)
    assert situation.story[0].text.en in told(_page(fall=name, lang="en"))
    html = told(_page(fall=name, lang="en", kurs=token, **{"del": "jamforelse"}))
    assert situation.explains.en in html
    assert situation.explains.sv not in html


def test_a_lost_link_is_said_and_the_case_can_be_read() -> None:
    page = _page(fall=ALINGSAS, kurs="nobody-has-this")
    assert "Länken leder inte" in page.error[0].value
    assert page.radio(key=_guess(ALINGSAS)).value is None
