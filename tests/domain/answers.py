"""Answers to try: the fixed ids, the best answers there are, and random sets of them.

The ids stand here once more on purpose: saved cases rely on them, so a change has to be seen twice.
"""

from __future__ import annotations

import random
from collections.abc import Mapping

from hypothesis import strategies as st

from guidance.bootstrap import readings
from guidance.domain.assessment import Verdict, judge
from guidance.domain.reading import Reading, effective

Answers = dict[str, object]

GUIDELINES = ("forum", "skl", "kalmar", "helsingborg", "pilot", "stockholm", "common")

YES = ("yes", "partly", "no")
NO = ("no", "partly", "yes")

OPTIONS: dict[str, tuple[str, ...]] = {
    "initiative": ("cso", "joint", "public"),
    "unilateral_order": NO,
    "shared_need": YES,
    "public_benefit": YES,
    "ready_made": NO,
    "policy_link": ("named", "goals", "none"),
    "local_development": YES,
    "added_value": YES,
    "grant_fits": NO,
    "active_cooperation": YES,
    "market": NO,
    "payment_for_service": NO,
    "operates_public_task": NO,
    "public_authority": ("no", "yes"),
    "individual_support": ("no", "yes"),
    "state_aid": ("clear", "not_checked", "problem"),
    "detail_regulated": NO,
    "sanctions": ("none", "repayment", "penalty"),
    "written_mutual": YES,
    "contributions": ("both", "only_public", "only_cso"),
    "shared_steering": YES,
    "shared_values": YES,
    "developed_by": ("cso", "together", "public"),
    "equal_parties": YES,
    "follow_up": YES,
    "knowledge_use": YES,
    "duration": ("under_1_year", "1_to_2_years", "2_to_5_years", "over_5_years", "open_ended"),
    "budget_plan": YES,
    "capacity": YES,
    "independence": YES,
    "real_need": YES,
    "similar_public_plan": ("no", "yes"),
    "other_funding": ("no", "yes"),
    "idea_based": ("yes", "unsure", "no"),
    "profit_activity": ("no", "yes"),
    "drug_free": ("yes", "no"),
    "non_discrimination": ("yes", "no"),
    "democracy_terms": YES,
    "documents": ("all", "some", "none"),
    "coordination_notified": ("yes", "no"),
    "school_setting": ("no", "yes"),
    "register_checks": ("shown", "not_shown"),
    "children_affected": ("no", "yes"),
    "child_best_interest": ("yes", "no"),
    "lawyer_consulted": ("yes", "no"),
}
"""Every fact that is a choice, in the order of the table, with its options."""

QUICK = frozenset(
    {
        "initiative", "unilateral_order", "shared_need", "public_benefit", "policy_link",
        "grant_fits", "active_cooperation", "market", "payment_for_service",
        "operates_public_task", "detail_regulated", "contributions", "capacity", "independence",
        "idea_based", "profit_activity",
    }
)  # fmt: skip
"""The facts of the quick check."""

CONDITIONS = {"register_checks": "school_setting", "child_best_interest": "children_affected"}
"""Conditional facts, and the fact that has to be ``yes`` for them."""

BEST: dict[str, str] = {
    fact: options[0]
    for fact, options in OPTIONS.items()
    if fact not in CONDITIONS and fact != "duration"
} | {"duration": "2_to_5_years"}
"""Answers that leave nothing to wish for under any guideline."""

STEP_FACTS = frozenset(
    {
        "unilateral_order", "payment_for_service", "operates_public_task", "market",
        "detail_regulated", "sanctions", "contributions", "public_benefit", "profit_activity",
        "idea_based", "public_authority", "individual_support", "state_aid", "grant_fits",
        "active_cooperation", "capacity", "independence", "school_setting",
    }
)  # fmt: skip
"""The facts that steps 1-4 and 6 name for every guideline, so that all of them need them."""


def reading(guideline: str) -> Reading:
    return readings()[guideline]


def known(answers: Mapping[str, object]) -> dict[str, str]:
    """What the answers make known."""
    return effective(reading("common").facts, answers)


def verdict(guideline: str, answers: Mapping[str, object]) -> Verdict:
    return judge(reading(guideline), known(answers))


def outcome(guideline: str, answers: Mapping[str, object]) -> str:
    return verdict(guideline, answers).outcome.value


def outcomes(answers: Mapping[str, object]) -> dict[str, str]:
    """The outcome under every guideline."""
    return {guideline: outcome(guideline, answers) for guideline in GUIDELINES}


def best(**changed: object) -> Answers:
    """The best answers but for those given; ``None`` leaves one out."""
    return {**BEST, **changed}


def _random_set(seed: int) -> Answers:
    pick = random.Random(seed)
    share = pick.choice((0.05, 0.2, 0.5, 1.0))
    return {
        fact: pick.choice((*options, "unknown", None)) if pick.random() < share else BEST.get(fact)
        for fact, options in OPTIONS.items()
    }


PAIRS = [(fact, option) for fact, options in OPTIONS.items() for option in options]
CHANGES = [*PAIRS, *((fact, value) for fact in OPTIONS for value in ("unknown", None))]

guideline_ids = st.sampled_from(GUIDELINES)
fact_ids = st.sampled_from(tuple(OPTIONS))
pairs = st.sampled_from(PAIRS)


@st.composite
def answer_sets(draw: st.DrawFn) -> Answers:
    """Sets from nothing known to everything known, from the best answers to the worst."""
    start = draw(st.sampled_from(("best", "nothing", "mixed", "mixed", "mixed")))
    changes = dict(draw(st.lists(st.sampled_from(CHANGES), max_size=6)))
    if start == "mixed":
        return {**_random_set(draw(st.integers(0, 2**32))), **changes}
    return {**(BEST if start == "best" else {}), **changes}


@st.composite
def full_sets(draw: st.DrawFn) -> Answers:
    """Sets in which every fact has a known answer, conditional ones included."""
    pick = random.Random(draw(st.integers(0, 2**32)))
    share = pick.choice((0.03, 0.1, 0.3, 1.0))
    base = {**BEST, "register_checks": "shown", "child_best_interest": "yes"}
    return {
        fact: pick.choice(options) if pick.random() < share else base[fact]
        for fact, options in OPTIONS.items()
    }
