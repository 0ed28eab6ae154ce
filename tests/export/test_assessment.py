"""The assessment: every reason to its source, every guideline, what would change it, law apart."""

from __future__ import annotations

import pytest

from guidance.domain.assessment import judge_all
from guidance.domain.case import VIEWS, Case, PartyAnswers, View
from guidance.domain.explanation import explain
from guidance.domain.matrix import matrix
from guidance.domain.outcome import Outcome
from guidance.domain.reading import effective
from guidance.domain.turns import turns
from guidance.export import words
from guidance.export.document import BulletList, Document, Figure, Heading, Paragraph, Table
from guidance.export.words import assessment as own
from tests.export.making import BOOK, EXAMPLE, READINGS, view_of


def _lines(document: Document) -> list[str]:
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            lines.append(block.text)
        elif isinstance(block, BulletList):
            lines += block.items
        elif isinstance(block, Table):
            lines += [cell for row in block.rows for cell in row]
        elif isinstance(block, Figure):
            lines.append(block.alt)
    return lines


def _text(document: Document) -> str:
    return "\n".join(_lines(document))


def _tables(document: Document, heading: str) -> list[Table]:
    """The tables under a heading of the first level."""
    found: list[Table] = []
    inside = False
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            inside = block.text == heading
        elif inside and isinstance(block, Table):
            found.append(block)
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_every_reason_stands_with_its_words_and_places(view: View) -> None:
    document = view_of("assessment", EXAMPLE, view)
    text = _text(document)
    quotes = {b.text for b in document.blocks if isinstance(b, Paragraph) and b.style == "quote"}
    for reason in explain(READINGS["kalmar"], effective(BOOK.facts, EXAMPLE.answers(view))):
        assert reason.text.sv in text
        for citation in reason.citations:
            assert citation.at in text
            assert citation.quote is None or f"”{citation.quote}”" in quotes


def test_every_guideline_is_drawn_and_told() -> None:
    document = view_of("assessment", EXAMPLE)
    figure = next(block for block in document.blocks if isinstance(block, Figure))
    rows = _tables(document, words.ALL_GUIDELINES.sv)[0].rows
    verdicts = judge_all(READINGS, EXAMPLE.facts)
    assert len(rows) == len(verdicts)
    for name, verdict in verdicts.items():
        assert BOOK.guidelines[name].name.sv in figure.alt
        assert BOOK.outcomes[verdict.outcome].headline.sv in figure.alt


def test_every_turn_stands_there_with_both_answers() -> None:
    tables = _tables(view_of("assessment", EXAMPLE), own.TURNS.sv)
    rows = [row for table in tables for row in table.rows]
    found = turns(READINGS["kalmar"], EXAMPLE.facts)
    assert len(rows) == len(found)
    for turn, (change, becomes) in zip(found, rows, strict=True):
        assert becomes == BOOK.outcomes[turn.outcome].headline.sv
        for fact, option in turn.change.items():
            label = BOOK.facts[fact].option(option)
            assert label is not None
            assert label.label.sv in change


def test_changes_that_help_come_before_those_that_do_not() -> None:
    case = Case(guideline="kalmar", facts={**EXAMPLE.facts, "grant_fits": "yes"})
    titles = [line for line in _lines(view_of("assessment", case)) if line.startswith("Ändringar")]
    assert titles[0] == own.CLOSER.sv


def test_an_outcome_that_cannot_be_better_says_so() -> None:
    best = {**EXAMPLE.facts, "state_aid": "checked", "sanctions": "none", "capacity": "yes"}
    case = Case(guideline="kalmar", facts=best)
    document = view_of("assessment", case)
    expected = judge_all(READINGS, best)["kalmar"].outcome is Outcome.IOP
    assert (own.BEST.sv in _lines(document)) == expected
    assert own.KNOW_FIRST.sv in _lines(view_of("assessment", Case()))


def test_what_to_find_out_names_every_missing_question() -> None:
    document = view_of("assessment", EXAMPLE, "cso")
    known = effective(BOOK.facts, EXAMPLE.by_party.cso)
    for need in READINGS["kalmar"].missing(known):
        assert BOOK.facts[need.fact].question.sv in _lines(document)
    nothing = own.NOTHING_MISSING.sv.format(name="Kalmar")
    assert nothing in _lines(view_of("assessment", EXAMPLE))
    assert nothing not in _lines(document)


def test_the_table_of_criteria_says_what_the_pictures_show() -> None:
    document = view_of("assessment", EXAMPLE)
    figures = [block for block in document.blocks if isinstance(block, Figure)][1:]
    rows = {row[0]: row[2] for row in _tables(document, own.MATRIX.sv)[0].rows}
    for cell in matrix(READINGS, effective(BOOK.facts, EXAMPLE.facts)):
        fact, name = BOOK.facts[cell.fact].name.sv, BOOK.guidelines[cell.guideline].name.sv
        line = next(part for part in rows[fact].split("\n") if name in part)
        assert line.startswith(own.STATUS[cell.status].sv)
        assert f"{name} ({own.STRENGTH[cell.strength].sv})" in line
        assert sum(f"{fact}: " in figure.alt for figure in figures) == 1


def test_differences_show_each_answer_and_the_agreed_one() -> None:
    outcomes, parted = _tables(view_of("assessment", EXAMPLE), own.GAPS.sv)
    assert [row[0] for row in outcomes.rows] == [words.PARTY[view].sv for view in VIEWS]
    row = next(row for row in parted.rows if row[0] == BOOK.facts["sanctions"].name.sv)
    labels = {o.id: o.label.sv for o in BOOK.facts["sanctions"].options}
    assert row[1:4] == (labels["none"], labels["repayment"], labels["repayment"])


def test_one_party_alone_has_no_table_of_differences() -> None:
    alone = Case(by_party=PartyAnswers(cso={"initiative": "cso"}))
    assert own.ONE_SIDED.sv in _lines(view_of("assessment", alone))


def test_law_carries_source_date_and_the_word_of_caution() -> None:
    lines = _lines(view_of("assessment", EXAMPLE))
    start = lines.index(own.LAW.sv)
    assert lines[start + 1] == own.LAW_LEAD.sv
    assert "inte juridisk rådgivning" in own.LAW_LEAD.sv
    law = lines[start:]
    flags = [update for update in BOOK.law if update.title.sv in law]
    assert {"de_minimis", "trust_and_control"} <= {update.id for update in flags}
    assert sum(line.startswith("Kontrollerat ") for line in law) == len(flags)
    assert all(c.at in "\n".join(law) for update in flags for c in update.citations)


def test_law_on_what_already_speaks_for_the_plan_stays_out() -> None:
    lines = _lines(view_of("assessment", EXAMPLE))
    quiet = {"profit_in_law", "registered_organisation", "public_authority", "skl_is_skr"}
    titles = {update.id: update.title.sv for update in BOOK.law}
    assert quiet <= titles.keys()
    assert not {titles[name] for name in quiet} & set(lines)


def test_the_alternatives_are_those_of_the_outcome() -> None:
    lines = _lines(view_of("assessment", EXAMPLE))
    named = BOOK.outcomes[Outcome.IOP_WITH_RESERVATIONS].alternatives
    for name, alternative in BOOK.alternatives.items():
        assert (alternative.title.sv in lines) == (name in named)
        assert name not in named or all(step.sv in lines for step in alternative.how)


def test_no_text_is_left_in_the_other_language() -> None:
    english = EXAMPLE.model_copy(update={"lang": "en"})
    headings = [b.text for b in view_of("assessment", english).blocks if isinstance(b, Heading)]
    swedish = {b.text for b in view_of("assessment", EXAMPLE).blocks if isinstance(b, Heading)}
    assert not swedish & set(headings)


def test_a_case_without_answers_shows_the_way_on_and_nothing_empty() -> None:
    document = view_of("assessment", Case())
    headings = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1]
    empty = {words.WHY.sv.format(name="Gemensam kärna"), own.MATRIX.sv, own.LAW.sv}
    assert not empty & set(headings)
    open_facts = {need.fact for need in READINGS["common"].missing({})}
    assert all(BOOK.facts[name].question.sv in _lines(document) for name in open_facts)


def test_what_a_range_means_is_said_only_where_there_is_one() -> None:
    assert words.SCORE_RANGE.sv not in _text(view_of("assessment", EXAMPLE))
    assert words.SCORE_RANGE.sv in _text(view_of("assessment", EXAMPLE, "cso"))
