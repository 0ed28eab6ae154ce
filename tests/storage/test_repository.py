"""Cases are saved and opened as they were, for as long as they are kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from guidance.domain.case import Case, Mark, Parties, PartyAnswers, Talk, Term
from guidance.domain.case_parts import Task
from guidance.domain.change import Change, Kind, as_changes, fold
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.record import GroupedNote, ItemRecord, VoteCount, WorkshopRecord
from guidance.storage.errors import CaseExpiredError, CaseNotFoundError
from guidance.storage.repository import CaseRepository

STORES = ("sqlite", "postgresql")


class Turnable(Protocol):
    """The clock of ``conftest``."""

    @property
    def now(self) -> datetime: ...
    def turn(self, **time: float) -> None: ...


FULL = Case(
    title="Läxhjälp på Öster",
    example=True,
    guideline="kalmar",
    lang="en",
    parties=Parties(cso="Föreningen Ljus", public="Kommunen"),
    facts={"initiative": "cso", "budget": 125_000.5},
    by_party=PartyAnswers(cso={"initiative": "both"}, public={"market": "unknown"}),
    notes={"why_now": Talk(cso="Behovet ökar.\n”Nu”, 10 %", public="", agreed="Vi börjar smått")},
    decisions={"talks": "Vi går vidare"},
    tasks=(
        Task(id="zeta", phase="talks", text="Ring", person="Kim", due=date(2026, 5, 1)),
        Task(id="alfa", phase="drafting", done=True),
    ),
    checklist={"budget_done": Mark(status="done", person="Kim", due=date(2026, 6, 1), note="ok")},
    scheme="helsingborg",
    outline={"purpose": "Att fler klarar skolan 📚"},
    uid="a1b2c3",
    term=Term(start=date(2027, 9, 1), months=36, end=date(2030, 6, 30), follow_ups=0),
    moved={"ours_talks": date(2029, 8, 31), "kalmar_payment_2029": date(2029, 2, 4)},
    order={"merged": ("purpose", "own_1"), "kalmar": ()},
    own_headings={"own_1": "Våra djur", "own_2": ""},
    left_out={"insurance": "Kommunen har en", "secrecy": ""},
    ready={"purpose": True, "period": False},
    taken={"purpose": "Att fler klarar\nskolan"},
    brief={"idea": "Läxhjälp"},
    workshops={
        "w1": WorkshopRecord(
            title="En kväll",
            day=date(2026, 5, 2),
            guideline="kalmar",
            attendance={"cso": 4, "other": 1},
            items=(
                ItemRecord(
                    item=Item(id="market", kind="fact", ref="market"),
                    first=(VoteCount(side="cso", option="no", votes=4),),
                    second=(VoteCount(side="all", votes=2),),
                    agreement=Agreement(item="market", option="no", dissent="En tvekar"),
                    notes=(GroupedNote(text="Ingen annan gör det", heading="Marknad"),),
                ),
            ),
            tasks=(Task(id="zeta", phase="talks", text="Ring"),),
        )
    },
)


def fact(key: str, value: Any, party: str = "agreed") -> Change:
    return Change(kind="fact", key=key, party=party, value=value)


def task(key: str, text: str | None) -> Change:
    return Change(
        kind="task", key=key, value=None if text is None else {"phase": "talks", "text": text}
    )


def test_the_full_case_has_something_in_every_field() -> None:
    assert FULL.model_fields_set >= Case.model_fields.keys() - {"version"}
    assert {change.kind for change in as_changes(FULL)} == set(get_args(Kind))


def test_a_case_comes_back_as_it_was_saved(repository: CaseRepository) -> None:
    assert repository.open(repository.create(as_changes(FULL))) == FULL


def test_a_new_case_is_empty(repository: CaseRepository) -> None:
    assert repository.open(repository.create()) == Case()


def test_every_case_has_its_own_token_and_its_own_answers(repository: CaseRepository) -> None:
    one, other = repository.create([fact("need", "yes")]), repository.create()
    assert len({one, other, repository.create()}) == 3
    assert len(one) == 32
    assert repository.open(other).facts == {}


def test_saving_changes_only_what_is_addressed(repository: CaseRepository) -> None:
    token = repository.create(as_changes(FULL))
    repository.save(token, [fact("initiative", "public"), fact("initiative", "cso", "public")])
    case = repository.open(token)
    assert case.facts == {"initiative": "public", "budget": 125_000.5}
    assert case.by_party.public == {"market": "unknown", "initiative": "cso"}
    assert case.model_copy(update={"facts": FULL.facts, "by_party": FULL.by_party}) == FULL


def test_none_takes_a_value_away_and_the_history_keeps_it(repository: CaseRepository) -> None:
    token = repository.create([fact("need", "yes")])
    repository.save(token, [fact("need", None)])
    assert repository.open(token).facts == {}
    assert [past.value for past in repository.history(token, "fact", "need", "agreed")] == [
        "yes",
        None,
    ]


def test_tasks_keep_the_order_of_first_writing(repository: CaseRepository) -> None:
    token = repository.create([task("zeta", "1"), task("alfa", "2")])
    repository.save(token, [task("mitt", "3")])
    repository.save(token, [task("zeta", "changed")])
    assert [t.id for t in repository.open(token).tasks] == ["zeta", "alfa", "mitt"]
    repository.save(token, [task("zeta", None)])
    repository.save(token, [task("zeta", "again")])
    assert [t.id for t in repository.open(token).tasks] == ["alfa", "mitt", "zeta"]


def test_the_history_has_every_value_and_when_it_was_written(
    repository: CaseRepository, clock: Turnable
) -> None:
    first = clock.now
    token = repository.create([fact("need", "yes"), fact("other", "no")])
    clock.turn(hours=1)
    repository.save(token, [fact("need", "unknown"), fact("need", "no")])
    past = repository.history(token, "fact", "need", "agreed")
    assert [(p.value, p.changed_at, p.damaged) for p in past] == [
        ("yes", first, False),
        ("unknown", clock.now, False),
        ("no", clock.now, False),
    ]
    assert past[0].changed_at.tzinfo is not None
    assert repository.history(token, "fact", "need", "cso") == []


def test_moments_are_in_utc_wherever_the_machine_stands(
    repository: CaseRepository, clock: Turnable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        token = repository.create([fact("need", "yes")])
        (past,) = repository.history(token, "fact", "need", "agreed")
    finally:
        monkeypatch.undo()
        time.tzset()
    assert (past.changed_at, past.changed_at.utcoffset()) == (clock.now, timedelta())


def test_the_revision_grows_with_every_save_and_only_then(repository: CaseRepository) -> None:
    token, other = repository.create([fact("need", "yes")]), repository.create()
    before = repository.revision(token)
    repository.open(token)
    repository.save(token, [])
    repository.save(other, [fact("need", "no")])
    assert repository.revision(token) == before
    repository.save(token, [fact("need", "yes")])
    repository.save(token, [fact("need", None)])
    assert repository.revision(token) == before + 2


USES: dict[str, Callable[[CaseRepository, str], object]] = {
    "open": lambda repository, token: repository.open(token),
    "save": lambda repository, token: repository.save(token, [fact("need", "yes")]),
    "save nothing": lambda repository, token: repository.save(token, []),
    "history": lambda repository, token: repository.history(token, "title"),
    "revision": lambda repository, token: repository.revision(token),
}


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("token", ["", "okänd", "\ud800", "x" * 10_000])
def test_an_unknown_token_finds_no_case(repository: CaseRepository, use: str, token: str) -> None:
    repository.create()
    with pytest.raises(CaseNotFoundError):
        USES[use](repository, token)


@pytest.mark.parametrize("use", USES)
def test_a_case_expires_when_nothing_was_saved_for_its_retention(
    repository: CaseRepository, clock: Turnable, use: str
) -> None:
    token = repository.create()
    clock.turn(days=730)
    USES[use](repository, token)
    clock.turn(days=730, seconds=1)
    with pytest.raises(CaseExpiredError, match="730"):
        USES[use](repository, token)


def test_saving_keeps_a_case_longer_and_opening_does_not(engine: Engine, clock: Turnable) -> None:
    repository = CaseRepository(engine, retention_days=10, clock=lambda: clock.now)
    saved, opened = repository.create(), repository.create()
    clock.turn(days=8)
    repository.save(saved, [fact("need", "yes")])
    repository.open(opened)
    clock.turn(days=8)
    assert repository.open(saved).facts == {"need": "yes"}
    with pytest.raises(CaseExpiredError):
        repository.open(opened)


def test_purging_removes_the_expired_cases_alone(
    repository: CaseRepository, clock: Turnable
) -> None:
    old = [repository.create(as_changes(FULL)) for _ in range(2)]
    clock.turn(days=731)
    young = repository.create(as_changes(FULL))
    assert (repository.purge(), repository.purge()) == (2, 0)
    assert repository.open(young) == FULL
    for token in old:
        with pytest.raises(CaseNotFoundError):
            repository.open(token)


def test_the_token_is_in_no_file(repository: CaseRepository, path: Path) -> None:
    token = repository.create([fact("need", "yes")])
    repository.save(token, [fact("need", "findable")])
    stored = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"findable" in stored
    assert token.encode() not in stored


def test_a_store_that_answers_pings(repository: CaseRepository) -> None:
    repository.ping()


_keys = st.sampled_from(["alfa", "beta", "gamma"])
_changes = st.lists(
    st.one_of(
        st.builds(task, _keys, st.none() | st.text(max_size=3, alphabet="aå\x00\nö")),
        st.builds(fact, _keys, st.none() | st.sampled_from(["yes", "no"]) | st.floats(0, 9)),
        st.builds(fact, _keys, st.none() | st.just("yes"), st.sampled_from(["cso", "public"])),
        st.builds(Change, kind=st.just("title"), value=st.none() | st.just("T")),
    ),
    max_size=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(batches=st.lists(_changes, max_size=4))
def test_whatever_is_saved_opens_as_the_fold_of_all_changes(
    repository: CaseRepository, batches: list[list[Change]]
) -> None:
    token = repository.create()
    for batch in batches:
        repository.save(token, batch)
    assert repository.open(token) == fold(change for batch in batches for change in batch)
