"""Random cases: everything that a case can hold, in every language's letters."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from guidance.domain.case import Case, Mark, Parties, PartyAnswers, Talk, Term
from guidance.domain.case_parts import Task
from tests.domain.answers import OPTIONS, PAIRS

letters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
notes = st.text(letters, max_size=40)
lines = st.text(letters, max_size=20)
ids = st.from_regex(r"[a-z][a-z0-9_]{0,11}", fullmatch=True)
dates = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
amounts = st.integers(0, 10**12) | st.floats(0, 1e12, allow_nan=False)

answers = st.builds(
    lambda pairs, value: dict(pairs) | ({} if value is None else {"value_sek": value}),
    st.lists(st.sampled_from([*PAIRS, *((fact, "unknown") for fact in OPTIONS)]), max_size=8),
    st.none() | amounts,
)
talks = st.builds(Talk, cso=notes, public=notes, agreed=notes).filter(lambda t: t != Talk())
tasks = st.lists(
    st.builds(Task, id=ids, phase=ids, text=notes, person=lines, due=dates, done=st.booleans()),
    max_size=4,
    unique_by=lambda task: task.id,
).map(tuple)
marks = st.builds(
    Mark,
    status=st.sampled_from(["open", "done", "not_needed"]),
    person=lines,
    due=dates,
    note=notes,
)
starts = st.dates(date(2000, 1, 1), date(2100, 12, 31))
terms = st.builds(
    lambda start, days, months, follow_ups: Term(
        start=start,
        end=start + timedelta(days) if start and days else None,
        months=months,
        follow_ups=follow_ups,
    ),
    st.none() | starts,
    st.none() | st.integers(1, 20 * 365),
    st.none() | st.integers(1, 240),
    st.none() | st.integers(0, 12),
)
"""Terms that make sense, finished or not."""
schemes = st.sampled_from(["merged", "kalmar", "helsingborg", "2nd_order"])

cases = st.builds(
    Case,
    uid=st.from_regex(r"[a-z0-9]{0,12}", fullmatch=True),
    title=lines,
    example=st.booleans(),
    guideline=st.sampled_from(["common", "kalmar", "forum"]),
    lang=st.sampled_from(["sv", "en"]),
    parties=st.builds(Parties, cso=lines, public=lines),
    facts=answers,
    by_party=st.builds(PartyAnswers, cso=answers, public=answers),
    notes=st.dictionaries(ids, talks, max_size=3),
    decisions=st.dictionaries(ids, notes, max_size=3),
    tasks=tasks,
    checklist=st.dictionaries(ids, marks, max_size=3),
    scheme=schemes,
    outline=st.dictionaries(ids, notes, max_size=3),
    term=terms,
    moved=st.dictionaries(ids, starts, max_size=3),
    order=st.dictionaries(schemes, st.lists(ids, max_size=3).map(tuple), max_size=2),
    own_headings=st.dictionaries(ids, lines, max_size=3),
    left_out=st.dictionaries(ids, notes, max_size=3),
    ready=st.dictionaries(ids, st.booleans(), max_size=3),
    taken=st.dictionaries(ids, notes, max_size=3),
    brief=st.dictionaries(ids, notes, max_size=3),
)
