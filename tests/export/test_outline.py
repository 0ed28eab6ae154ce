"""The draft agreement: clean text, missing places marked, guidance and sources beside it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from guidance.bootstrap import subject
from guidance.domain.case import Case, Parties, PartyAnswers, Talk
from guidance.domain.draft import draft, schemes
from guidance.export import words
from guidance.export.document import Comment, Document, Heading, Paragraph
from guidance.export.exporter import BUILDERS
from guidance.export.words import outline as own
from tests.export.making import BOOK, EXAMPLE, make, view_of


def _paragraphs(document: Document, style: str = "normal") -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Paragraph) and b.style == style]


def _comments(document: Document) -> list[Comment]:
    beside = [b.comments for b in document.blocks if isinstance(b, Heading | Paragraph)]
    return [comment for comments in beside for comment in comments]


def _beside(document: Document, text: str) -> str:
    """What is said beside the block with this text."""
    found = [b for b in document.blocks if isinstance(b, Heading | Paragraph) and text in b.text]
    return "\n".join(comment.text for block in found for comment in block.comments)


@pytest.mark.parametrize("scheme", schemes(BOOK))
def test_an_empty_case_gives_every_heading_and_marks_every_place(scheme: str) -> None:
    document = view_of("outline", Case(scheme=scheme))
    headings = [(b.number, b.text) for b in document.blocks if isinstance(b, Heading)]
    made = draft(BOOK, Case(scheme=scheme))
    assert headings == [(h.number, h.heading.title.sv) for h in made.headings]
    missing = _paragraphs(document, "placeholder")
    assert missing == [f"[Saknas än. {s.section.prompt.sv}]" for s in made.sections]
    assert _paragraphs(document) == []


def test_every_section_has_its_guidance_and_its_sources_word_for_word() -> None:
    said = "\n".join(comment.text for comment in _comments(view_of("outline", Case())))
    for section in BOOK.sections.values():
        assert section.guidance.sv in said
        for citation in section.citations:
            assert citation.at in said
            assert citation.quote is None or f"”{citation.quote}”" in said


def test_a_heading_of_a_document_quotes_that_document() -> None:
    document = view_of("outline", Case(scheme="kalmar"))
    assert "(Vilka uttryckliga mål ska uppnås?)" in _beside(document, "Målsättning med IOP-avtalet")


def test_law_has_the_date_it_was_read_and_is_no_advice() -> None:
    said = _beside(view_of("outline", Case()), "Personuppgifter")
    assert "GDPR, Artikel\N{NO-BREAK SPACE}26. Läst 1 september 2025." in said
    assert said.endswith("Stöd för samtal, inte juridisk rådgivning.")


def test_text_from_answers_is_said_to_be_a_suggestion() -> None:
    case = Case(facts={"initiative": "joint"}, outline={"background": "Vi möttes."})
    document = view_of("outline", case)
    suggested = words.SUGGESTION["agreed"].sv
    assert suggested in _beside(document, "Parterna tog initiativet tillsammans.")
    assert suggested not in _beside(document, "Vi möttes.")
    assert any(words.SUGGESTED["agreed"].sv in line for line in document.notice)
    assert not any("förslag" in line for line in view_of("outline", Case()).notice)


def test_a_party_that_works_alone_is_told_that_the_other_has_not_agreed() -> None:
    case = Case(by_party=PartyAnswers(public={"initiative": "joint"}))
    document = view_of("outline", case, "public")
    said = _beside(document, "Parterna tog initiativet tillsammans.")
    assert said == words.SUGGESTION["public"].sv
    assert any("Den idéburna parten har inte sagt ja" in line for line in document.notice)
    assert document.details[-1].value == "Den offentliga partens egna svar och anteckningar"


def test_an_empty_section_says_where_its_note_stands() -> None:
    case = Case(notes={"hbg_hq8": Talk(agreed="Tre år.")})
    assert "Det står under ”Avtalstid”." in _beside(view_of("outline", case), "Uppsägning")


def test_paragraphs_of_people_stay_paragraphs_and_lines_stay_lines() -> None:
    document = view_of("outline", Case(outline={"background": "Ett\ntvå\n\n\nTre"}))
    assert _paragraphs(document) == ["Ett\ntvå", "Tre"]


def test_text_of_a_section_that_nobody_knows_is_kept_last() -> None:
    document = view_of("outline", Case(outline={"gone": "Bortglömt?"}))
    last = [getattr(block, "text", "") for block in document.blocks[-3:]]
    assert last == [words.OUTSIDE_NOTE.sv, "Text utan rubrik", "Bortglömt?"]
    assert getattr(document.blocks[-4], "text", "") == words.OUTSIDE.sv


def test_headings_stand_in_the_order_of_the_parties_with_their_own_among_them() -> None:
    case = Case(
        order={"merged": ("m_purpose", "own_1", "m_name")},
        own_headings={"own_1": "Nycklar <b>"},
        outline={"own_1": "Föreningen har dem."},
    )
    blocks = view_of("outline", case).blocks
    found = {b.text: b.number for b in blocks if isinstance(b, Heading)}
    assert next(iter(found)) == BOOK.merged.headings[3].title.sv
    place = next(i for i, b in enumerate(blocks) if getattr(b, "text", "") == "Nycklar <b>")
    assert getattr(blocks[place + 1], "text", "") == "Föreningen har dem."
    assert getattr(blocks[place + 2], "text", "") == "Partnerskapets namn"
    assert int(found["Partnerskapets namn"]) == int(found["Nycklar <b>"]) + 1


def test_what_is_left_out_stands_last_with_its_reason_and_nowhere_else() -> None:
    case = Case(left_out={"insurance": "Kommunens gäller.\n\nSe bilagan.", "dispute": " "})
    document = view_of("outline", case)
    texts = [getattr(block, "text", "") for block in document.blocks]
    at = texts.index(own.LEFT_OUT.sv)
    assert texts[at + 1 :] == [
        own.LEFT_OUT_NOTE.sv,
        BOOK.sections["insurance"].title.sv,
        "Kommunens gäller.",
        "Se bilagan.",
        BOOK.sections["dispute"].title.sv,
        own.NO_REASON.sv,
    ]
    assert BOOK.sections["insurance"].prompt.sv not in "\n".join(texts)
    numbers = [b.number for b in document.blocks if isinstance(b, Heading) and b.level == 1]
    assert numbers == [str(n + 1) for n in range(len(numbers))]


def test_an_own_heading_carries_no_guidance_of_ours_and_an_empty_one_is_marked() -> None:
    document = view_of("outline", Case(own_headings={"own_1": "Nycklar"}))
    assert _beside(document, "Nycklar") == ""
    assert "[Saknas än. Skriv vad som ska gälla.]" in _paragraphs(document, "placeholder")


def test_a_title_that_is_markup_stays_text_in_json() -> None:
    title = "<b>{{ 7*7 }}</b> =1+1 🙂"
    case = Case(own_headings={"own_1": title}, left_out={"dispute": title})
    blocks = json.loads(make("outline", "json", case))["blocks"]
    assert [block["text"] for block in blocks].count(title) == 2


def test_the_title_names_both_parties_or_says_that_a_name_is_missing() -> None:
    document = view_of("outline", Case(parties=Parties(cso="Öppna porten")))
    assert [d.value for d in document.details[:2]] == ["Öppna porten", "[namn saknas än]"]
    assert document.title == "[Partnerskapets namn]"
    assert document.mark == "Utkast"


def test_a_date_stands_there_only_when_it_is_given() -> None:
    undated = BUILDERS["outline"](subject(EXAMPLE))
    dated = BUILDERS["outline"](subject(EXAMPLE, dated=date(2027, 3, 1)))
    assert "Datum" not in [d.label for d in undated.details]
    assert [d.value for d in dated.details if d.label == "Datum"] == ["1 mars 2027"]


def test_the_example_fills_the_draft_and_says_that_it_is_made_up() -> None:
    document = view_of("outline", EXAMPLE)
    assert words.EXAMPLE.sv in document.notice
    text = "\n".join(_paragraphs(document))
    for written in EXAMPLE.outline.values():
        assert written in text
    for section in draft(BOOK, EXAMPLE).sections:
        for feed in section.feeds:
            assert feed.home is None or feed.agreed in text


def test_in_english_everything_of_ours_is_english() -> None:
    document = view_of("outline", Case(lang="en"))
    assert document.subtitle.startswith("Draft agreement")
    assert document.blocks[0].model_dump()["text"] == "Name of the partnership"
    said = "\n".join(comment.text for comment in _comments(document))
    assert "Read 1 September 2025." in said
    assert "Läst" not in said
    assert "Källor" not in said
