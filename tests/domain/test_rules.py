"""The nine rules that hold whatever the content, tried on random answers over the real content."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.bootstrap import handbook
from guidance.domain.assessment import judge
from guidance.domain.citation import Citation
from guidance.domain.compiling import compile_reading
from guidance.domain.explanation import decided_by, explain
from guidance.domain.outcome import Outcome
from guidance.domain.reading import UNDECIDED_KEY, Reading
from tests.domain.answers import (
    BEST,
    CONDITIONS,
    GUIDELINES,
    OPTIONS,
    STEP_FACTS,
    Answers,
    answer_sets,
    best,
    fact_ids,
    full_sets,
    guideline_ids,
    known,
    outcome,
    outcomes,
    reading,
    verdict,
)
from tests.domain.ordering import IMPROVEMENTS, is_better, is_contrary

IOP = {"iop", "iop_with_reservations"}

values = st.one_of(
    st.none(), st.just("unknown"), st.integers(0, 10**15), st.floats(0, 1e15, allow_nan=False)
)


# 1


@given(answer_sets(), values, values)
def test_the_value_never_changes_anything(answers: Answers, one: object, two: object) -> None:
    for guideline in GUIDELINES:
        first = verdict(guideline, {**answers, "value_sek": one})
        assert first == verdict(guideline, {**answers, "value_sek": two})
        assert first == verdict(guideline, answers)


# 2


@given(answer_sets())
def test_an_order_is_procurement_under_every_guideline(answers: Answers) -> None:
    assert set(outcomes({**answers, "unilateral_order": "yes"}).values()) == {"procurement"}


@given(answer_sets(), st.sampled_from(["only_public", "only_cso"]))
def test_a_one_sided_contribution_is_never_an_iop(answers: Answers, who: str) -> None:
    assert not IOP & set(outcomes({**answers, "contributions": who}).values())


# 3


def _loose_facts(guideline: str) -> list[str]:
    """Facts on which the guideline has nothing but shoulds and notes without a flag."""
    criteria = handbook().guidelines[guideline].criteria
    bound = {c.fact for c in criteria if c.strength == "must" or c.flags}
    asked_in = {fact for c in criteria for fact in c.when or {} if c.strength == "must"}
    return [f for f in OPTIONS if f not in bound | asked_in | STEP_FACTS | set(CONDITIONS)]


@given(answer_sets(), guideline_ids, st.data())
def test_advice_never_changes_an_outcome(
    answers: Answers, guideline: str, data: st.DataObject
) -> None:
    fact = data.draw(st.sampled_from(_loose_facts(guideline)))
    options = (*OPTIONS[fact], "unknown", None)
    assert len({outcome(guideline, {**answers, fact: option}) for option in options}) == 1


def _without_advice(guideline: str) -> Reading:
    book = handbook()
    whole = book.guidelines[guideline]
    kept = tuple(c for c in whole.criteria if c.strength == "must" or c.flags)
    return compile_reading(whole.model_copy(update={"criteria": kept}), book.steps, book.facts)


BARE = {guideline: _without_advice(guideline) for guideline in GUIDELINES}


@given(answer_sets())
def test_a_guideline_without_its_advice_gives_the_same_outcomes(answers: Answers) -> None:
    for guideline in GUIDELINES:
        bare = judge(BARE[guideline], known(answers))
        assert bare.outcome == outcome(guideline, answers)
        assert bare.leans_to == verdict(guideline, answers).leans_to


# 4


def _needed(guideline: str, answers: Answers) -> set[str]:
    """The facts of the steps and the musts that apply to these answers."""
    held = known(answers)
    needed = set(STEP_FACTS)
    for fact, on in CONDITIONS.items():
        if fact == "register_checks" and held.get(on) == "yes":
            needed.add(fact)
    for criterion in handbook().guidelines[guideline].criteria:
        if criterion.strength != "must" and not criterion.flags:
            continue
        conditions = dict(criterion.when or {})
        needed |= set(conditions)
        if all(held.get(fact) in options for fact, options in conditions.items()):
            needed.add(criterion.fact)
    return needed


@given(answer_sets(), guideline_ids)
def test_what_is_not_known_on_a_step_or_a_must_never_gives_an_iop(
    answers: Answers, guideline: str
) -> None:
    if _needed(guideline, answers) - set(known(answers)):
        assert outcome(guideline, answers) not in IOP


@given(full_sets(), guideline_ids, fact_ids)
def test_taking_an_answer_away_from_an_iop_leaves_it_or_makes_it_undecided(
    answers: Answers, guideline: str, fact: str
) -> None:
    now = outcome(guideline, answers)
    without = {**answers, fact: None}
    if now in IOP:
        gone = fact in _needed(guideline, without)
        assert outcome(guideline, without) == ("undecided" if gone else now)


@given(answer_sets(), guideline_ids)
def test_undecided_means_that_something_needed_is_not_known(
    answers: Answers, guideline: str
) -> None:
    if outcome(guideline, answers) == "undecided":
        assert _needed(guideline, answers) - set(known(answers))


# 5


@given(answer_sets(), guideline_ids, st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(
    answers: Answers, guideline: str, dice: random.Random
) -> None:
    items = list(answers.items())
    dice.shuffle(items)
    shuffled = dict(items)
    assert verdict(guideline, shuffled) == verdict(guideline, answers)
    assert list(known(shuffled).items()) == list(known(answers).items())
    assert explain(reading(guideline), known(shuffled)) == explain(
        reading(guideline), known(answers)
    )


# 6


@settings(max_examples=200)
@given(answer_sets(), st.sampled_from(IMPROVEMENTS))
def test_a_better_answer_never_lowers_the_score_or_worsens_the_outcome(
    answers: Answers, change: tuple[str, str, str]
) -> None:
    fact, old, new = change
    for guideline in GUIDELINES:
        if is_better(guideline, fact, new, old):
            before = verdict(guideline, {**answers, fact: old})
            after = verdict(guideline, {**answers, fact: new})
            assert after.score.low >= before.score.low
            assert after.score.high >= before.score.high
            assert after.key >= before.key, "the deciding step comes earlier"


def test_the_order_of_the_answers_is_known_for_nearly_all() -> None:
    """Else the rule above would try nothing."""
    ordered = {f for f, old, new in IMPROVEMENTS if is_better("kalmar", f, new, old)}
    assert len(ordered) >= 30


@pytest.mark.parametrize("guideline", GUIDELINES)
def test_no_guideline_orders_a_fact_two_ways(guideline: str) -> None:
    for fact, options in OPTIONS.items():
        for one, two in combinations(options, 2):
            assert not is_contrary(guideline, fact, one, two), (fact, one, two)


def _complete(answers: Answers, dice: random.Random) -> Answers:
    held = known(answers)
    return {f: held.get(f) or answers.get(f) or dice.choice(o) for f, o in OPTIONS.items()} | {
        f: dice.choice(o) for f, o in OPTIONS.items() if answers.get(f) in (None, "unknown")
    }


@given(answer_sets(), st.randoms(use_true_random=False))
def test_the_score_of_every_completion_lies_within_the_range(
    answers: Answers, dice: random.Random
) -> None:
    full = _complete(answers, dice)
    for guideline in GUIDELINES:
        low, high = verdict(guideline, answers).score
        final = verdict(guideline, full).score
        assert final.low == final.high
        assert 0 <= low <= final.low <= high <= 1


@given(answer_sets(), st.randoms(use_true_random=False))
def test_answering_never_widens_the_range(answers: Answers, dice: random.Random) -> None:
    open_facts = [fact for fact in OPTIONS if answers.get(fact) in (None, "unknown")]
    dice.shuffle(open_facts)
    before = {guideline: verdict(guideline, answers).score for guideline in GUIDELINES}
    for fact in open_facts[:8]:
        answers = {**answers, fact: dice.choice(OPTIONS[fact])}
        after = {guideline: verdict(guideline, answers).score for guideline in GUIDELINES}
        for guideline in GUIDELINES:
            assert after[guideline].low >= before[guideline].low
            assert after[guideline].high <= before[guideline].high
        before = after


RANKS = {outcome: -position for position, outcome in enumerate(Outcome)}


@given(answer_sets(), st.randoms(use_true_random=False))
def test_no_completion_is_better_than_what_it_leans_to(
    answers: Answers, dice: random.Random
) -> None:
    full = _complete(answers, dice)
    for guideline in GUIDELINES:
        leaning = verdict(guideline, answers).leans_to
        if leaning is not None:
            assert RANKS[verdict(guideline, full).outcome] <= RANKS[leaning]


def _at_its_best(guideline: str, answers: Answers) -> Answers:
    """The open answers filled in with the best ones; a condition that is open does not hold."""
    held = known(answers)
    fill = BEST | {"register_checks": "shown", "child_best_interest": "yes"}
    return {fact: held.get(fact) or answers.get(fact) for fact in OPTIONS} | {
        fact: fill[fact] for fact in OPTIONS if answers.get(fact) in (None, "unknown")
    }


@given(answer_sets(), guideline_ids)
def test_what_it_leans_to_can_be_reached(answers: Answers, guideline: str) -> None:
    leaning = verdict(guideline, answers).leans_to
    if leaning is not None:
        assert outcome(guideline, _at_its_best(guideline, answers)) == leaning


# 7

LAW = {"law", "case_law"}


def _can_be_found(citation: Citation) -> bool:
    """A document by place and words; law and the like by place and the day it was checked."""
    source = handbook().sources[citation.source]
    if source.kind == "document":
        return bool(citation.at and citation.quote)
    return bool(citation.at and (source.checked or source.kind == "ours"))


def _is_proof(citation: Citation) -> bool:
    return _can_be_found(citation) and handbook().sources[citation.source].kind != "ours"


@given(answer_sets(), guideline_ids)
def test_every_reason_shows_where_it_stands(answers: Answers, guideline: str) -> None:
    for reason in explain(reading(guideline), known(answers)):
        assert any(_is_proof(c) for c in reason.citations), reason.criterion
        assert all(_can_be_found(c) for c in reason.citations), reason.criterion


@given(answer_sets(), guideline_ids)
def test_every_outcome_rests_on_reasons_that_are_named(answers: Answers, guideline: str) -> None:
    found = verdict(guideline, answers)
    reasons = explain(reading(guideline), known(answers), found)
    assert decided_by(reasons, found.outcome)


@given(answer_sets(), guideline_ids)
def test_every_reason_names_the_answer_that_was_given(answers: Answers, guideline: str) -> None:
    held = known(answers)
    for reason in explain(reading(guideline), held):
        assert reason.option == held.get(reason.fact)
        assert (reason.option is None) == (reason.effect == "unknown")


def test_every_outcome_has_a_citation_of_its_own() -> None:
    for text in handbook().outcomes.values():
        assert text.citations, text.id
        assert all(_can_be_found(c) for c in text.citations), text.id


def test_law_is_cited_with_the_day_on_which_it_was_checked() -> None:
    for source in handbook().sources.values():
        if source.kind not in {"document", "ours"}:
            assert source.checked is not None, source.id


def test_law_is_cited_by_paragraph_or_case() -> None:
    cited = [c for rule in handbook().steps.rules for c in rule.citations]
    cited += [c for g in handbook().guidelines.values() for k in g.criteria for c in k.citations]
    law = [c for c in cited if handbook().sources[c.source].kind in LAW]
    assert law
    for citation in law:
        assert any(mark in citation.at for mark in ("§", "kap", "ref.", "punkt", "art", "C-"))


# 8


@given(answer_sets(), st.sampled_from(["no", "partly"]))
def test_the_first_step_matters_only_to_three_guidelines(answers: Answers, order: str) -> None:
    own = outcomes({**answers, "unilateral_order": order, "initiative": "cso"})
    invited = outcomes({**answers, "unilateral_order": order, "initiative": "public"})
    changed = {guideline for guideline in GUIDELINES if own[guideline] != invited[guideline]}
    assert changed <= {"forum", "kalmar", "helsingborg"}


def test_the_first_step_does_matter_to_those_three() -> None:
    own, invited = outcomes(best()), outcomes(best(initiative="public"))
    changed = {guideline for guideline in GUIDELINES if own[guideline] != invited[guideline]}
    assert changed == {"forum", "kalmar", "helsingborg"}


# 9

WAYS = {
    "iop": {},
    "iop_with_reservations": {"capacity": "partly"},
    "not_yet": {"capacity": "no"},
    "association_grant": {"grant_fits": "yes"},
    "multi_year_grant": {"active_cooperation": "no"},
    "procurement": {"unilateral_order": "yes"},
    "legal_review": {"state_aid": "problem"},
    "not_as_described": {"contributions": "only_cso"},
    "undecided": {"capacity": None},
}


@pytest.mark.parametrize("expected", [outcome.value for outcome in Outcome])
def test_every_outcome_can_be_reached(expected: str) -> None:
    assert set(outcomes(best(**WAYS[expected])).values()) == {expected}


def test_every_fact_but_the_value_is_named_by_a_step_or_a_criterion() -> None:
    named = set(STEP_FACTS) | {"register_checks"}
    for guideline in handbook().guidelines.values():
        named |= {criterion.fact for criterion in guideline.criteria}
    assert named == set(handbook().facts) - {"value_sek"}


SINGLE = [(f, o) for f, options in OPTIONS.items() if f in BEST for o in options]


@pytest.mark.parametrize("guideline", GUIDELINES)
def test_no_single_answer_decides_alone_without_being_named(guideline: str) -> None:
    for fact, option in SINGLE:
        held = known(best(**{fact: option}))
        found = judge(reading(guideline), held)
        if found.key >= UNDECIDED_KEY and found.outcome != Outcome.IOP_WITH_RESERVATIONS:
            continue
        deciding = [r for r in explain(reading(guideline), held, found) if r.effect == "decides"]
        assert (fact, option) in {(r.fact, r.option) for r in deciding}
