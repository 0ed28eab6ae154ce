"""Learners: kept by a link, without a name, and not lost."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Engine, update

from guidance.domain.learning.learner import Attempt, Learner, Step, learned
from guidance.domain.learning.repetition import Rating
from guidance.domain.outcome import Outcome
from guidance.repetition import schedule
from guidance.storage.database import connect
from guidance.storage.errors import BadChangeError, LearnerNotFoundError
from guidance.storage.learner_repository import LearnerRepository
from guidance.storage.learner_tables import learner_entries
from guidance.storage.repository import RETENTION_DAYS
from tests.clock import Clock

STORES = ("sqlite", "postgresql")

ATTEMPT = {"answers": {"market": "no"}, "guess": "iop", "compared": True}


@pytest.fixture
def kept(engine: Engine, clock: Clock) -> LearnerRepository:
    return LearnerRepository(engine, clock=clock)


def test_what_was_done_is_there_in_another_process(kept: LearnerRepository, url: str) -> None:
    token = kept.create([Step(kind="place", value="what_it_is")])
    kept.save(token, [Step(kind="done", key="what_it_is", value=True)])
    kept.save(token, [Step(kind="attempt", key="vasteras", value=ATTEMPT)])
    other = connect(url)
    assert LearnerRepository(other).open(token) == Learner(
        place="what_it_is",
        done={"what_it_is": True},
        attempts={"vasteras": Attempt(answers={"market": "no"}, guess=Outcome.IOP, compared=True)},
    )
    other.dispose()


def test_a_step_replaces_what_stood_there_and_nothing_takes_it_away(
    kept: LearnerRepository,
) -> None:
    token = kept.create([Step(kind="done", key="a", value=True)])
    kept.save(token, [Step(kind="done", key="a", value=False), Step(kind="place", value="b")])
    assert kept.open(token) == Learner(place="b", done={"a": False})
    kept.save(token, [Step(kind="done", key="a"), Step(kind="place")])
    assert kept.open(token) == Learner()


def test_tabs_that_answer_one_case_at_once_lose_no_answer(
    kept: LearnerRepository, url: str
) -> None:
    token, together = kept.create(), Barrier(4)

    def answering(fact: str) -> Callable[[Learner], list[Step]]:
        def steps(now: Learner) -> list[Step]:
            answers = {**now.attempts.get("v", Attempt()).answers, fact: "yes"}
            return [Step(kind="attempt", key="v", value={"answers": answers})]

        return steps

    def tab(number: int) -> None:
        engine = connect(url)
        mine = LearnerRepository(engine)
        together.wait()
        for turn in range(10):
            mine.amend(token, answering(f"f{number}_{turn}"))
        engine.dispose()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(tab, range(4)))
    assert len(kept.open(token).attempts["v"].answers) == 40


def test_what_is_made_of_nothing_or_of_nonsense_changes_nothing(kept: LearnerRepository) -> None:
    token = kept.create([Step(kind="place", value="a")])
    kept.amend(token, lambda _: [])
    with pytest.raises(BadChangeError):
        kept.amend(token, lambda _: [Step(kind="place", value="b"), Step(kind="done", key="?")])
    with pytest.raises(LearnerNotFoundError):
        kept.amend("nobody", lambda _: [])
    assert kept.open(token).place == "a"


def test_two_learners_know_nothing_of_each_other(kept: LearnerRepository) -> None:
    one, other = kept.create([Step(kind="done", key="a", value=True)]), kept.create()
    assert kept.open(other) == Learner()
    kept.delete(one)
    with pytest.raises(LearnerNotFoundError):
        kept.open(one)
    assert kept.open(other) == Learner()


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("done", "a b", True),
        ("done", "", True),
        ("done", "a", "yes"),
        ("place", "a", "b"),
        ("place", "", 7),
        ("card", "q", {"due": "nonsense"}),
        ("attempt", "v", {"guess": "no_such_outcome"}),
        ("attempt", "v", {"answers": ["market"]}),
    ],
)
def test_nonsense_is_refused_and_nothing_of_its_batch_is_kept(
    kept: LearnerRepository, kind: Any, key: str, value: Any
) -> None:
    token = kept.create()
    good = Step(kind="done", key="a", value=True)
    with pytest.raises(BadChangeError):
        kept.save(token, [good, Step(kind=kind, key=key, value=value)])
    assert kept.open(token) == Learner()


def test_a_damaged_value_costs_itself_alone(kept: LearnerRepository, engine: Engine) -> None:
    token = kept.create(
        [Step(kind="done", key="a", value=True), Step(kind="attempt", key="v", value=ATTEMPT)]
    )
    with engine.begin() as connection:
        connection.exec_driver_sql("update learner_entries set value = '{' where kind = 'attempt'")
    assert kept.open(token) == Learner(done={"a": True})


def _card(question: str, **changes: object) -> dict[str, Any]:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    made = schedule(None, question, Rating.AGAIN, moment).model_dump(mode="json")
    return {**made, **changes}


@pytest.mark.parametrize(
    "card",
    [
        _card("other"),
        _card("a", due="9999-12-31T23:59:59.999999Z"),
        _card("a", due="0001-01-01T00:00:00+14:00"),
        _card("a", last_review="9999-12-31T23:59:59-12:00"),
        _card("a", reps=10**5000),
    ],
    ids=["of another question", "never", "always", "from the future", "endless"],
)
def test_a_card_that_no_page_could_show_is_refused_and_left_out(
    kept: LearnerRepository, engine: Engine, card: dict[str, Any]
) -> None:
    token = kept.create([Step(kind="card", key="a", value=_card("a"))])
    with pytest.raises(BadChangeError):
        kept.save(token, [Step(kind="card", key="a", value=card)])
    with without_limit(), engine.begin() as connection:
        connection.execute(update(learner_entries).values(value=json.dumps(card)))
    assert kept.open(token) == Learner()


@contextmanager
def without_limit() -> Generator[None]:
    """Numbers of any length can be written, as another program may have done."""
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    yield
    sys.set_int_max_str_digits(before)


def test_who_stays_away_as_long_as_cases_are_kept_is_forgotten(
    kept: LearnerRepository, clock: Clock
) -> None:
    gone, back = kept.create(), kept.create()
    clock.turn(days=RETENTION_DAYS - 1)
    kept.save(back, [Step(kind="place", value="a")])
    clock.turn(days=2)
    with pytest.raises(LearnerNotFoundError):
        kept.open(gone)
    assert kept.purge() == 1
    assert kept.open(back).place == "a"


def test_steps_make_the_same_learner_however_they_were_bundled() -> None:
    steps = [Step(kind="done", key=key, value=True) for key in "abc"]
    assert learned(steps) == Learner(done={"a": True, "b": True, "c": True})
