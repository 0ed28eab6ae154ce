"""The search field: what it finds, where that leads, and that nothing typed is markup."""

from __future__ import annotations

from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from components import routes
from components.sources import search_results
from components.sources.destinations import Destination, destination
from components.sources.parts import MATRIX, PARTS
from guidance.bootstrap import handbook, index, repository
from guidance.domain.change import Change
from guidance.domain.entry import ENTRY_KINDS, Entry
from tests.ui.conftest import FRAME, HOSTILE

OF_A_CASE = {"outcome", "alternative", "section", "checklist", "milestone"}


def page(file: str = "kallor.py", **query: str) -> AppTest:
    opened = AppTest.from_file(str(FRAME), default_timeout=60)
    for name, value in query.items():
        opened.query_params[name] = value
    opened.run()
    shown = opened.switch_page(file).run()
    assert not shown.exception
    return shown


def html(shown: AppTest) -> str:
    return " ".join(element.proto.body for element in shown.get("html"))


def entry(key: str) -> Entry:
    return next(entry for entry in index("sv").entries if entry.key == key)


def addresses(drawn: str) -> list[str]:
    """Where the hits lead, in their order."""
    parts = drawn.split('class="iop-hit" href="')[1:]
    return [unescape(part.split('"')[0]) for part in parts]


def test_every_kind_has_a_name_of_its_own_for_people() -> None:
    assert set(search_results.KINDS) == set(ENTRY_KINDS)
    assert len(set(search_results.KINDS.values())) == len(ENTRY_KINDS)


@pytest.mark.parametrize("in_case", [True, False])
def test_everything_that_can_be_found_leads_somewhere(in_case: bool) -> None:
    nowhere = {
        entry.kind
        for entry in index("sv").entries
        if destination(entry, handbook(), in_case) is None
    }
    assert nowhere <= (set() if in_case else OF_A_CASE | {"fact"})


def test_a_question_leads_to_proeva_in_a_case_and_to_the_criteria_without_one() -> None:
    fact = entry("fact/market")
    assert destination(fact, handbook(), True) == Destination(routes.TRY, {"fraga": "market"})
    without = Destination(routes.SOURCES, {"del": "kriterier", "post": "market"})
    assert destination(fact, handbook(), False) == without


def stands(item: str, part: str, drawn: str) -> bool:
    """Whether a part has the thing that an address names; the matrix has a row for each fact."""
    place = f"row-{item.partition('.')[0]}" if part == MATRIX.name else f"post-{item}"
    return f'id="{place}"' in drawn


@pytest.mark.parametrize("part", [part.name for part in PARTS])
def test_what_leads_to_a_part_of_kaellor_stands_there(part: str) -> None:
    drawn = html(page(**{"del": part}))
    places = [destination(entry, handbook(), False) for entry in index("sv").entries]
    asked = [place.query for place in places if place and place.query.get("del") == part]
    assert asked
    items = {query.get("post") or query["ord"] for query in asked}
    assert {item for item in items if not stands(item, part, drawn)} == set()


def test_a_criterion_leads_to_its_cell_with_the_words_behind_it() -> None:
    place = destination(entry("criterion/kalmar/kalmar_sanctions"), handbook(), False)
    assert place is not None
    assert place.query == {"del": "kriterier", "post": "sanctions.kalmar"}
    assert 'id="post-sanctions.kalmar"' in html(page(**place.query))


def test_an_empty_field_offers_four_questions() -> None:
    drawn = html(page())
    assert drawn.count("data-query=") == 4
    assert "iop-hit" not in drawn


def test_the_address_asks_and_the_best_kind_comes_first_with_its_words_marked() -> None:
    drawn = html(page(q="vem beslutar"))
    assert drawn.index("Där dokumenten säger olika") < drawn.index("Vem <mark>beslutar</mark>?")
    first = urlsplit(addresses(drawn)[0])
    assert first.path == "kallor"
    assert parse_qs(first.query) == {"del": ["motsagelser"], "post": ["decision_body"]}


def test_links_keep_the_case_the_learner_and_the_language() -> None:
    token = repository().create([Change(kind="title", value=HOSTILE)])
    drawn = html(page(q="market", arende=token, lang="en"))
    for address in addresses(drawn):
        query = parse_qs(urlsplit(address).query)
        assert query["arende"] == [token]
        assert query["lang"] == ["en"]


def test_a_quotation_is_shown_once_and_in_swedish() -> None:
    drawn = html(page(q="hur länge ska avtalet gälla"))
    quotes = [part.split("</q>")[0] for part in drawn.split('<q lang="sv">')[1:]]
    found = [quote for quote in quotes if "<mark>" in quote]
    assert found
    assert len(found) == len(set(found))


def test_at_most_five_of_a_kind_until_one_asks_for_all() -> None:
    drawn = html(page(q="avtal"))
    for group in drawn.split('class="iop-hit-group"')[1:]:
        shown = group.split('<details class="iop-rest"')[0]
        assert shown.count('iop-hit"') <= search_results.SHOWN
    assert "Visa alla" in drawn


@pytest.mark.parametrize("file", ["kallor.py", "lar_dig.py"])
def test_what_was_typed_is_never_markup(file: str) -> None:
    drawn = html(page(file, q=f"xyzzyq{HOSTILE}"))
    assert "<img" not in drawn
    assert "<script" not in drawn
    nothing = html(page(file, q="<xyzzyq>"))
    assert "&lt;xyzzyq&gt;" in nothing


def test_a_slip_beyond_recognition_gets_words_that_look_like_it() -> None:
    drawn = html(page(q="xyzzyförningg"))
    assert "Menade du:" in drawn
    assert "föreningen" in drawn
