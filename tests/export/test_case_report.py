"""The case to read: the outcome with its reasons, everybody's answers, all that was said."""

from __future__ import annotations

from datetime import date

from guidance.domain.assessment import judge
from guidance.domain.case import Case, PartyAnswers, Talk, Term
from guidance.domain.case_parts import Task
from guidance.domain.explanation import explain
from guidance.domain.reading import effective
from guidance.export import words
from guidance.export.document import Document, Heading, Paragraph, Table
from guidance.export.words import record as own
from guidance.export.words.brief import TITLES
from tests.export.making import BOOK, EXAMPLE, READINGS, view_of


def _headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def _table(document: Document, heading: str) -> Table:
    """The first table after a heading."""
    start = [getattr(block, "text", "") for block in document.blocks].index(heading)
    return next(block for block in document.blocks[start:] if isinstance(block, Table))


def _text(document: Document) -> str:
    pieces: list[str] = []
    for block in document.blocks:
        if isinstance(block, Table):
            pieces += [cell for row in block.rows for cell in row]
        elif isinstance(block, Heading | Paragraph):
            pieces.append(block.text)
    return "\n".join(pieces)


def test_the_outcome_comes_first_with_what_to_do() -> None:
    document = view_of("case", EXAMPLE)
    known = effective(BOOK.facts, EXAMPLE.facts)
    outcome = BOOK.outcomes[judge(READINGS["kalmar"], known).outcome]
    assert _headings(document)[0] == "Bedömning enligt Kalmar"
    assert document.blocks[1].model_dump()["text"] == outcome.headline.sv
    assert outcome.meaning.sv in _text(document)


def test_every_reason_stands_with_its_citations() -> None:
    text = _text(view_of("case", EXAMPLE))
    for reason in explain(READINGS["kalmar"], effective(BOOK.facts, EXAMPLE.facts)):
        assert reason.text.sv in text
        for citation in reason.citations:
            assert citation.at in text
            assert citation.quote is None or citation.quote in text


def test_every_guideline_has_its_outcome_and_range() -> None:
    rows = _table(view_of("case", EXAMPLE), words.ALL_GUIDELINES.sv).rows
    assert [row[0] for row in rows] == [g.name.sv for g in BOOK.guidelines.values()]
    assert all(row[3].endswith("%") for row in rows)


def test_what_is_not_known_gives_a_range() -> None:
    rows = _table(view_of("case", Case()), words.ALL_GUIDELINES.sv).rows
    assert {row[3] for row in rows} == {"0–100\u00a0%"}


def test_answers_stand_by_party_and_a_dash_stands_for_none() -> None:
    case = Case(facts={"initiative": "joint"}, by_party=PartyAnswers(cso={"initiative": "cso"}))
    table = _table(view_of("case", case), words.ANSWERS.sv)
    assert table.header == ("Fråga", "Överens om", "Den idéburna parten")
    assert [row[1:] for row in table.rows if row[0] == BOOK.facts["initiative"].question.sv] == [
        ("Ni kom fram till det tillsammans", "Den idéburna organisationen")
    ]
    assert ("–", "–") in [row[1:] for row in table.rows]


def test_amounts_are_written_out() -> None:
    assert "960\u00a0000 kronor" in _text(view_of("case", EXAMPLE))
    assert "SEK 960,000" in _text(view_of("case", EXAMPLE.model_copy(update={"lang": "en"})))


def test_differences_stand_there_only_when_both_have_answered() -> None:
    rows = _table(view_of("case", EXAMPLE), words.DIFFERENCES.sv).rows
    assert BOOK.facts["sanctions"].name.sv in [row[0] for row in rows]
    alone = Case(by_party=PartyAnswers(cso={"initiative": "cso"}))
    assert words.DIFFERENCES.sv not in _headings(view_of("case", alone))


def test_parties_that_agree_are_told_so() -> None:
    same = {"initiative": "cso"}
    case = Case(by_party=PartyAnswers(cso=dict(same), public=dict(same)))
    assert words.NO_DIFFERENCES.sv in _text(view_of("case", case))


def test_everything_that_was_said_decided_and_promised_is_there() -> None:
    text = _text(view_of("case", EXAMPLE))
    for talk in EXAMPLE.notes.values():
        for said in (talk.cso, talk.public, talk.agreed):
            assert said in text
    assert all(decision in text for decision in EXAMPLE.decisions.values())
    assert all(task.text in text and task.person in text for task in EXAMPLE.tasks)
    assert all(written in text for written in EXAMPLE.outline.values())


def test_what_the_content_no_longer_knows_is_kept_under_other() -> None:
    case = Case(
        notes={"gone": Talk(agreed="En anteckning")},
        decisions={"gone": "Ett beslut"},
        tasks=(Task(id="t", phase="gone", text="En uppgift"),),
        outline={"gone": "En text"},
    )
    document = view_of("case", case)
    assert words.OTHER_PHASE.sv in _headings(document)
    for said in ("En anteckning", "Ett beslut", "En uppgift", "En text"):
        assert said in _text(document)
    assert "gone" not in _text(document)


def test_an_undecided_case_says_how_many_questions_are_left() -> None:
    quick = {f.id: EXAMPLE.facts[f.id] for f in BOOK.facts.values() if f.quick}
    text = _text(view_of("case", Case(guideline="kalmar", facts=quick)))
    left = {n.fact for n in READINGS["kalmar"].missing(effective(BOOK.facts, quick))}
    assert f"Frågor som behöver svar: {len(left)}." in text


def test_a_party_alone_has_the_outcome_of_its_own_answers() -> None:
    case = Case(by_party=PartyAnswers(cso={"unilateral_order": "yes"}))
    headline = BOOK.outcomes[judge(READINGS["common"], {"unilateral_order": "yes"}).outcome]
    assert view_of("case", case, "cso").blocks[1].model_dump()["text"] == headline.headline.sv
    assert view_of("case", case).blocks[1].model_dump()["text"] != headline.headline.sv


def test_everything_that_was_written_for_a_document_has_its_title() -> None:
    case = Case(
        outline={"own_garden": "Om trädgården", "purpose": "Vårt syfte"},
        own_headings={"own_garden": "Trädgården", "own_empty": "Utan text"},
        left_out={"insurance": "Kommunens försäkring gäller"},
        brief={"idea": "Idén i korthet", "gone": "En del för sig"},
        term=Term(start=date(2027, 9, 1), months=36),
    )
    document = view_of("case", case)
    text = _text(document)
    for said in (
        "Trädgården\nOm trädgården",
        "Utan text",
        f"{BOOK.sections['purpose'].title.sv}\nVårt syfte",
        f"{BOOK.sections['insurance'].title.sv}\nKommunens försäkring gäller",
        f"{TITLES['idea'].sv}\nIdén i korthet",
        f"{own.PART_GONE.sv}\nEn del för sig",
        "2027-09-01\n36",
    ):
        assert said in text


def test_days_that_the_parties_chose_stand_with_what_happens_then() -> None:
    rule = next(r for r in BOOK.folders["kalmar"].timeline if r.id == "kalmar_payment")
    moved = {
        "kalmar_payment_2028": date(2028, 3, 1),
        "ours_talks": date(2028, 2, 1),
        "gone": date(2028, 4, 1),
    }
    table = view_of("case", Case(guideline="kalmar", moved=moved)).blocks[-1]
    assert isinstance(table, Table)
    talks = next(r for r in BOOK.timeline if r.id == "ours_talks")
    assert table.rows == (
        ("2028-02-01", talks.title.sv),
        ("2028-03-01", rule.title.sv),
        ("2028-04-01", own.DAY_GONE.sv),
    )
