"""The assessment: a case under all guidelines, the next question, what would change it, growth."""

from __future__ import annotations

import json
import random
import statistics
from collections.abc import Callable
from functools import partial
from typing import Any

from guidance.bootstrap import handbook, readings
from guidance.content.example import EXAMPLE, example_case
from guidance.domain.assessment import judge_all
from guidance.domain.next_question import next_fact
from guidance.domain.turns import turns
from tests.bench.clock import against, one_core, seconds, shown

GOAL_ALL, GOAL_NEXT, GOAL_TURNS = 300e-6, 5e-3, 50e-3
CASES = (100, 1_000, 10_000)

Answers = dict[str, Any]


def _random_cases(number: int) -> list[Answers]:
    """Full, half and nearly empty sets of answers, the same in every run."""
    dice = random.Random(20)
    facts = [fact for fact in handbook().facts.values() if fact.kind == "choice"]
    cases: list[Answers] = []
    for _ in range(number):
        share = dice.choice((0.1, 0.5, 0.9, 1.0))
        cases.append({f.id: dice.choice(f.options).id for f in facts if dice.random() < share})
    return cases


def _one_case() -> list[str]:
    every, answers = readings(), example_case().facts
    raw = EXAMPLE.read_bytes()
    ours = seconds(lambda: judge_all(every, answers), calls=500)
    reference = seconds(lambda: json.dumps(json.loads(raw)), calls=500)
    return [
        f"outcomes and scores of one case, {len(every)} guidelines: {against(ours, GOAL_ALL)}",
        f"reading and writing the same case as JSON: {shown(reference)}",
        f"ratio: {ours / reference:.2f}",
    ]


def _spread(name: str, work: Callable[[Answers], object], goal: float) -> str:
    times = [seconds(partial(work, case), rounds=3) for case in _random_cases(60)]
    median = statistics.median(times)
    return f"{name}, 60 cases: median {against(median, goal)}, longest {shown(max(times))}"


def _interview() -> str:
    """Every question of a whole interview, from nothing known to the last one."""
    every, told = readings(), example_case().facts
    answers: Answers = {}
    times: list[float] = []
    while fact := next_fact(every, "common", answers):
        known = dict(answers)
        times.append(seconds(partial(next_fact, every, "common", known), rounds=3))
        option = told.get(fact)
        answers[fact] = option if isinstance(option, str) else handbook().facts[fact].options[0].id
    median = statistics.median(times)
    steps = f"next_fact, {len(times)} steps of an interview"
    return f"{steps}: median {against(median, GOAL_NEXT)}, longest {shown(max(times))}"


def _assess_each(cases: list[Answers]) -> None:
    every = readings()
    for case in cases:
        judge_all(every, case)


def _growth() -> list[str]:
    cases = _random_cases(max(CASES))
    each: list[float] = []
    for number in CASES:
        part = cases[:number]
        whole = seconds(partial(_assess_each, part), rounds=5)
        each.append(whole / number)
    listed = ", ".join(f"{n:,}: {shown(t)}" for n, t in zip(CASES, each, strict=True))
    worst = f"{max(each) / min(each):.2f}"
    return [f"time a case among {listed}", f"growth, slowest to fastest of these: {worst}"]


def run() -> list[str]:
    """All measurements."""
    every = readings()
    kalmar = every["kalmar"]
    with one_core():
        return [
            *_one_case(),
            _spread("next_fact", lambda case: next_fact(every, "kalmar", case), GOAL_NEXT),
            _interview(),
            _spread("turns", lambda case: turns(kalmar, case), GOAL_TURNS),
            *_growth(),
        ]
