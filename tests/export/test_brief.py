"""The brief: people's words win, the other's words stay out, uncertainty is always said."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from guidance.bootstrap import subject
from guidance.domain.brief import PARTS
from guidance.domain.case import VIEWS, Case, Parties, PartyAnswers, Talk, View
from guidance.domain.model import Lang
from guidance.domain.outcome import Outcome
from guidance.export.document import BulletList, Document, Heading, Paragraph, Room
from guidance.export.documents.brief import brief
from guidance.export.documents.brief_parts import parts
from guidance.export.exporter import build
from guidance.export.words import brief as own
from tests.export.making import BOOK, EXAMPLE, HOSTILE, LONG, view_of


def _text(document: Document) -> str:
    pieces: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            pieces.append(block.text)
        elif isinstance(block, BulletList):
            pieces += block.items
    return "\n".join(pieces)


def _under(document: Document, title: str) -> list[str]:
    """The texts between a heading and the next."""
    found: list[str] = []
    inside = False
    for block in document.blocks:
        if isinstance(block, Heading):
            inside = block.text == title
        elif inside and isinstance(block, Paragraph):
            found.append(block.text)
        elif inside and isinstance(block, BulletList):
            found += block.items
    return found


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_the_example_fills_two_pages(view: View, lang: Lang) -> None:
    raw = build("brief", "pdf", subject(EXAMPLE, view, lang, date(2026, 10, 5)))
    assert len(PdfReader(BytesIO(raw)).pages) == 2


def test_the_parts_stand_in_order_and_then_contact_and_notes() -> None:
    document = view_of("brief", EXAMPLE, "cso")
    titles = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert titles[:7] == [own.TITLES[part].sv for part in PARTS]
    assert titles[7:] == [own.CONTACT.sv, own.OWN_NOTES.sv]
    assert isinstance(document.blocks[-1], Room)


@pytest.mark.parametrize("text", [*HOSTILE.values(), LONG])
def test_what_people_wrote_wins_in_every_part(text: str) -> None:
    case = EXAMPLE.model_copy(update={"brief": dict.fromkeys(PARTS, text)})
    document = view_of("brief", case)
    for part in PARTS:
        title = own.TOGETHER.get(part, own.TITLES[part]).sv
        assert _under(document, title)[0].strip() == text.strip()


def test_a_part_without_anything_says_what_belongs_there() -> None:
    document = view_of("brief", Case(), "cso")
    shown = [
        b.text for b in document.blocks if isinstance(b, Paragraph) and b.style == "placeholder"
    ]
    for part in ("who", "challenge", "idea", "we_bring", "we_ask"):
        assert own.MISSING.sv.format(own.PROMPTS[part].sv) in shown
    assert own.NO_CONTACT.sv in shown
    assert not any("Att skriva" in b for b in _under(view_of("brief", EXAMPLE), "Idén"))


def test_a_party_never_shows_the_other_partys_notes() -> None:
    talk = Talk(cso="Bara föreningens ord", public="Bara kommunens ord")
    case = Case(notes={"kalmar_q1_1": talk, "kalmar_q2_1": talk})
    assert talk.public not in _text(view_of("brief", case, "cso"))
    assert talk.cso in _text(view_of("brief", case, "cso"))
    assert talk.cso not in _text(view_of("brief", case, "public"))
    assert talk.public in _text(view_of("brief", case, "public"))


def test_whose_brief_it_is_decides_from_whom_to_whom() -> None:
    case = Case(parties=Parties(cso="Föreningen", public="Kommunen"))
    values = [detail.value for detail in view_of("brief", case, "public").details]
    assert values == ["Kommunen", "Föreningen"]
    assert [d.label for d in view_of("brief", case, "cso").details] == [own.FROM.sv, own.TO.sv]
    assert "Vi är Kommunen" in _text(view_of("brief", case, "public"))


def test_the_form_says_guideline_outcome_range_and_what_is_open() -> None:
    said = " ".join(_under(view_of("brief", EXAMPLE, "cso"), own.TITLES["form"].sv))
    assert BOOK.guidelines["kalmar"].title.sv in said
    assert BOOK.outcomes[Outcome.UNDECIDED].headline.sv.lower() in said.lower()
    assert BOOK.outcomes[Outcome.IOP_WITH_RESERVATIONS].leaning.sv in said
    assert "47–95\u00a0%" in said
    assert BOOK.facts["public_authority"].name.sv.lower() in said
    assert own.NO_JUDGEMENT.sv in said


def test_every_other_guideline_is_named_where_they_differ() -> None:
    said = " ".join(_under(view_of("brief", EXAMPLE), own.TITLES["form"].sv))
    for name, guideline in BOOK.guidelines.items():
        assert name == "kalmar" or guideline.name.sv.partition(",")[0] in said
    assert "Stockholm (remissvar 2017)" in said


def test_questions_show_both_answers_the_own_first() -> None:
    answers = PartyAnswers(cso={"capacity": "partly"}, public={"capacity": "yes"})
    document = view_of("brief", Case(by_party=answers), "public")
    first = _under(document, own.TITLES["questions"].sv)[0]
    fact = BOOK.facts["capacity"]
    labels = {option.id: option.label.sv for option in fact.options}
    assert first.startswith(fact.question.sv)
    assert first.index(labels["yes"]) < first.index(labels["partly"])


def test_the_amount_is_asked_for_or_brought() -> None:
    mine = PartyAnswers(cso={"value_sek": 50000}, public={"value_sek": 50000})
    case = Case(by_party=mine)
    amount = "50\u00a0000 kronor"
    assert amount in _under(view_of("brief", case, "cso"), own.TITLES["we_ask"].sv)[0]
    assert amount in _under(view_of("brief", case, "public"), own.TITLES["we_bring"].sv)[0]


def test_the_form_begins_the_second_page_only_where_the_first_has_room() -> None:
    def starts(case: Case) -> list[bool]:
        blocks = view_of("brief", case).blocks
        return [
            b.new_page
            for b in blocks
            if isinstance(b, Heading) and b.text == "Hur vi ser på formen"
        ]

    assert starts(EXAMPLE) == [True]
    assert starts(EXAMPLE.model_copy(update={"brief": {"idea": LONG}})) == [False]


def test_the_page_can_show_and_edit_the_same_parts() -> None:
    made = parts(subject(EXAMPLE, "cso"))
    assert [part.id for part in made] == list(PARTS)
    assert all(part.title and part.prompt and part.shown for part in made)
    text = _text(brief(subject(EXAMPLE, "cso")))
    assert all(line in text for part in made for line in part.shown.splitlines() if line)


def test_without_answers_nothing_is_compared() -> None:
    said = _under(view_of("brief", Case(), "cso"), own.TITLES["form"].sv)
    assert said == [own.NOT_YET.sv]


def test_notes_on_others_to_invite_do_not_say_who_we_are() -> None:
    talk = Talk(cso="Bjud in idrottsföreningen")
    document = view_of("brief", Case(notes={"kalmar_q1_2": talk}), "cso")
    assert talk.cso not in _text(document)
    assert own.MISSING.sv.format(own.PROMPTS["who"].sv) in _under(document, "Vilka vi är")
    written = Case(outline={"parties": "Vi är två"})
    assert "Vi är två" in _under(view_of("brief", written, "cso"), "Vilka vi är")
