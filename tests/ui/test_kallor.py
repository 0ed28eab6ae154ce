"""Källor: every part shows every entry, in both languages; nothing that is asked for breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from time import process_time

import pytest

from components.sources import numbers, overview, parts, stances
from components.sources.parts import PARTS, Part
from guidance.bootstrap import handbook, repository
from guidance.content.example import example_case
from guidance.domain.change import as_changes
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang, Text
from guidance.domain.numbers import numbers_by_document
from guidance.domain.source_matrix import source_matrix
from tests.ui.conftest import HOSTILE, Open
from tests.ui.reading import told

HOSTILE_VALUES = (HOSTILE, "../../etc/passwd", "x" * 2000, "market.", ".", "market.nobody", "\x00")


def _facts(book: Handbook) -> list[Text]:
    return [book.facts[row.fact].name for row in source_matrix(book)]


def _numbers(book: Handbook) -> list[Text]:
    return [n.text for found in numbers_by_document(book).values() for n in found]


SHOWN: dict[Part, Callable[[Handbook], Iterable[Text | None]]] = {
    parts.DOCUMENTS: lambda book: [
        words
        for source in book.sources.values()
        for words in (source.title, source.about, source.dated, source.weight, source.silent)
    ],
    parts.MATRIX: _facts,
    parts.CONTRADICTIONS: lambda book: [
        words
        for found in book.contradictions
        for words in (found.topic, found.handling, *(p.text for p in found.positions))
    ],
    parts.NUMBERS: _numbers,
    parts.DEFINITIONS: lambda book: [w for d in book.definitions for w in (d.term, d.text)],
    parts.DEFECTS: lambda book: [
        w for d in book.defects for w in (d.title, d.says, d.meant, d.handling)
    ],
    parts.SILENCES: lambda book: [w for s in book.silences for w in (s.title, s.text, s.handling)],
    parts.LAW: lambda book: [
        w for u in book.law for w in (u.title, u.then, u.now, *(a.name for a in u.amounts))
    ],
    parts.MODELS: lambda book: [w for m in book.models for w in (m.title, m.text, m.difference)],
    parts.AREAS: lambda book: [w for area in book.areas for w in (area.title, area.research)],
    parts.GAPS: lambda book: [w for gap in book.gaps for w in (gap.title, gap.text, gap.since)],
    parts.STAKES: lambda book: [w for s in book.stakes for w in (s.title, s.text, s.handling)],
    parts.PRINCIPLES: lambda book: [w for p in book.principles for w in (p.title, p.text, p.ask)],
    parts.PROMPTS: lambda book: [w for p in book.prompts for w in (p.text, p.answer)],
    parts.GLOSSARY: lambda book: [w for term in book.terms for w in (term.term, term.text)],
}
"""What each part has to show of the content."""


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_shows_every_entry(open_page: Open, part: Part, lang: Lang) -> None:
    page = open_page("kallor.py", "", lang=lang, **{"del": part.name})
    html = told(page)
    missing = [
        words.to(lang)
        for words in SHOWN[part](handbook())
        if words and escape(words.to(lang)) not in html
    ]
    assert missing == []
    assert not page.exception


QUOTING: dict[Part, Callable[[Handbook], Iterable[object]]] = {
    parts.CONTRADICTIONS: lambda b: [p for c in b.contradictions for p in c.positions],
    parts.DEFECTS: lambda book: book.defects,
    parts.LAW: lambda book: book.law,
    parts.DEFINITIONS: lambda book: book.definitions,
    parts.GAPS: lambda book: book.gaps,
    parts.GLOSSARY: lambda book: [*book.terms],
}


@pytest.mark.parametrize("part", QUOTING, ids=lambda part: part.name)
def test_every_quotation_stands_with_its_entry(open_page: Open, part: Part) -> None:
    html = told(open_page("kallor.py", "", **{"del": part.name}))
    cited = [c for found in QUOTING[part](handbook()) for c in getattr(found, "citations")]  # noqa: B009
    assert cited
    assert [c.quote for c in cited if c.quote and escape(c.quote) not in html] == []
    assert [c.at for c in cited if escape(c.at) not in html] == []


def test_the_overview_leads_to_every_part_and_counts_its_entries(open_page: Open) -> None:
    html = told(open_page("kallor.py", ""))
    for part in PARTS:
        assert f'data-to="del={part.name}"' in html
        assert overview.count_of(part) > 0
    assert overview.count_of(parts.CONTRADICTIONS) == 36


def test_every_criterion_shows_what_all_guidelines_say_side_by_side(open_page: Open) -> None:
    book = handbook()
    for row in source_matrix(book)[::6]:
        html = told(open_page("kallor.py", "", **{"del": "kriterier", "post": row.fact}))
        for guideline, cell in row.cells.items():
            assert f'id="post-{row.fact}.{guideline}"' in html
            for citation in cell.citations:
                assert citation.quote is None or escape(citation.quote) in html


def test_the_matrix_says_each_stance_in_words_and_only_spoken_cells_lead_on(
    open_page: Open,
) -> None:
    html = told(open_page("kallor.py", "", **{"del": "kriterier"}))
    for row in source_matrix(handbook()):
        for guideline, cell in row.cells.items():
            led = f'post={row.fact}.{guideline}"' in html
            assert led is (cell.stance != "silent")
    for name in stances.NAMES.values():
        assert f">{name}<" in html


def test_law_says_status_in_words_and_the_day(open_page: Open) -> None:
    html = told(open_page("kallor.py", "", **{"del": "lag"}))
    law = handbook().law
    assert html.count("Kontrollerat ") == len(law)
    second_hand = sum(update.status == "V*" for update in law)
    assert html.count("Läst i utdrag eller i andra hand") == second_hand > 0
    assert "ingen juridisk rådgivning" in html


def test_every_value_of_the_numbers_has_words() -> None:
    found = [n for some in numbers_by_document(handbook()).values() for n in some]
    named = {name for number in found for name in number.values}
    assert named <= set(numbers.VALUES)


def test_questions_lead_to_prova_only_where_a_case_is_open(open_page: Open) -> None:
    asked = {"del": "motsagelser"}
    assert "fraga=" not in told(open_page("kallor.py", "", **asked))
    token = repository().create(as_changes(example_case()))
    html = told(open_page("kallor.py", token, **asked))
    assert 'data-leave="1"' in html
    assert "fraga=" in html
    assert f"arende={token}" in html


def test_links_carry_the_language_and_no_other_visits_case(open_page: Open) -> None:
    token = repository().create(as_changes(example_case()))
    open_page("kallor.py", token, lang="en")
    html = told(open_page("kallor.py", "", lang="en"))
    assert token not in html
    assert "?lang=en&amp;del=dokument" in html


@pytest.mark.parametrize("value", HOSTILE_VALUES)
@pytest.mark.parametrize("name", ["del", "post", "ord", "q"])
def test_what_nobody_wrote_leads_to_something_that_works(
    open_page: Open, name: str, value: str
) -> None:
    for part in ("", "kriterier", "ordlista"):
        page = open_page("kallor.py", "", **({"del": part} | {name: value}))
        assert not page.exception
        assert page.title
        assert "onerror=alert(1)>" not in told(page)


def test_an_unknown_part_shows_the_overview(open_page: Open) -> None:
    assert open_page("kallor.py", "", **{"del": "nobody"}).title[0].value == "Källor"


def test_a_term_alone_opens_the_glossary(open_page: Open) -> None:
    assert open_page("kallor.py", "", ord="procurement").title[0].value == "Ordlista"


def test_the_glossary_is_in_the_order_of_the_alphabet(open_page: Open) -> None:
    html = told(open_page("kallor.py", "", **{"del": "ordlista"}))
    places = [
        html.index(f'id="letter-{letter}"') for letter in "ikoö" if f"letter-{letter}" in html
    ]
    assert len(places) >= 3
    assert places == sorted(places)


@pytest.mark.parametrize("part", [parts.GLOSSARY, parts.CONTRADICTIONS, parts.MATRIX])
def test_a_part_that_was_drawn_before_costs_little(open_page: Open, part: Part) -> None:
    page = open_page("kallor.py", "", **{"del": part.name})
    spent: list[float] = []
    for _ in range(3):
        before = process_time()
        page.run()
        spent.append(process_time() - before)
    assert min(spent) < 0.06
