"""The workshop's measurements in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.bench.clock import against, shown
from tests.bench.workshop_hall import Question, Size
from tests.bench.workshop_streamlit import GOAL, Step
from tests.bench.workshop_times import percentile, spread

GOAL_JOIN, GOAL_WALL, GOAL_NEXT, GOAL_BYTES = 30.0, 2.0, 2.0, 30_000


class Findings(NamedTuple):
    """What the hall showed. ``rest``: the plainest answer of the idle server; ``memory`` and
    ``computed`` are the server's, without people and with them, and for the questions.
    """

    size: Size
    rest: float
    joined: float
    ways_in: Sequence[float]
    questions: Sequence[Question]
    rush: Question
    stored: int
    memory: tuple[float, float]
    computed: float
    own: float
    lasted: float
    breaks: int
    again: int


def plain(found: Findings) -> list[str]:
    """The lines of the plain page."""
    return [*_joining(found), *_voting(found), *_following(found), *_server(found)]


def _joining(found: Findings) -> list[str]:
    size, ways = found.size, found.ways_in
    return [
        f"{size.people:,} phones, coming over {size.join:.0f} s, have all joined and listen after "
        f"{against(found.joined, GOAL_JOIN)}",
        f"one phone’s pages, choice and files: {spread(ways)}",
    ]


def _voting(found: Findings) -> list[str]:
    times = [time for question in found.questions for time in question.answers]
    late = [time for question in found.questions for time in question.late]
    votes = sum(len(question.sent) for question in (*found.questions, found.rush))
    at_95 = against(percentile(times, 95), GOAL)
    return [
        f"votes: {votes:,} confirmed, {found.stored:,} in the store, every one as it was cast; of "
        f"ten, one was sent twice or sent again after a lost answer",
        f"an answer to a vote, {found.size.questions} questions of {found.size.vote:.0f} s: median "
        f"{shown(percentile(times, 50))}, 95 % {at_95}, 99 % {shown(percentile(times, 99))}",
        f"how late our own timers were meanwhile, for what else runs here: {spread(late)}",
        f"an answer when all vote within {found.size.rush:.0f} s: {spread(found.rush.answers)}",
        f"a style sheet from the idle server: {shown(found.rest)}; a vote’s median against it: "
        f"{percentile(times, 50) / found.rest:.1f}",
    ]


def _following(found: Findings) -> list[str]:
    behind = max(question.behind for question in found.questions)
    slowest = max(question.spread for question in (*found.questions, found.rush))
    return [
        f"the wall’s number behind the truth, at most: {against(behind, GOAL_WALL)}; with all "
        f"votes within {found.size.rush:.0f} s: {against(found.rush.behind, GOAL_WALL)}",
        f"the last phone has the next question after, at most: {against(slowest, GOAL_NEXT)}",
        f"streams that broke: {found.breaks}; votes that got no answer at first: {found.again}",
    ]


def _server(found: Findings) -> list[str]:
    before, after = found.memory
    votes = sum(len(question.answers) for question in found.questions)
    return [
        f"the server’s memory: {before:.0f} MB, with {found.size.people:,} phones {after:.0f} MB, "
        f"{(after - before) * 1024 / found.size.people:.0f} kB a phone",
        f"the server computes {found.computed / found.lasted:.0%} of one core while they vote, "
        f"{shown(found.computed / votes)} a vote with all streams; what measures it "
        f"{found.own / found.lasted:.0%}",
    ]


def beside(steps: Sequence[Step]) -> list[str]:
    """The lines of a Streamlit session a phone."""
    lines = [
        f"{step.sessions} Streamlit sessions, the same pace: {spread(step.votes)}"
        + (f"; {step.failed} failed" if step.failed else "")
        for step in steps
    ]
    last = steps[-1]
    if last.breaks:
        end = f"breaks at {last.sessions}: failed sessions, or 95 % not within {shown(GOAL)}"
    else:
        end = f"still holds with {last.sessions}"
    return [*lines, f"a Streamlit session a phone {end}"]


def ratios(found: Findings, page: int, steps: Sequence[Step], streamlit: int) -> list[str]:
    """What a phone costs; ``page`` and ``streamlit`` are the bytes that it loads."""
    before, after = found.memory
    ours, theirs = (after - before) / found.size.people, steps[-1].memory
    verdict = "met" if page <= GOAL_BYTES else "MISSED"
    return [
        f"files that a phone loads: {page / 1000:.1f} kB (goal {GOAL_BYTES / 1000:.0f} kB: "
        f"{verdict}), of Streamlit’s page {streamlit / 1000:,.0f} kB: {streamlit / page:.0f} times",
        f"memory a phone: {ours * 1024:.0f} kB, a Streamlit session {theirs * 1024:.0f} kB: "
        f"{theirs / ours:.1f} times",
    ]
