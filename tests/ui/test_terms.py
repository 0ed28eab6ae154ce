"""Terms are explained where they first stand, once a page, and never in people's own words."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from streamlit.testing.v1 import AppTest

from guidance.bootstrap import repository
from guidance.content.example import example_case
from guidance.domain.change import Change, as_changes
from tests.ui.conftest import Open

TERM = re.compile(r'<dfn class="iop-term" tabindex="0" aria-describedby="term-(\w+)">')
PAGES = {
    "prova.py": {"fraga": "grant_fits"},
    "bedomning.py": {},
    "samtal.py": {"fas": "drafting"},
    "checklista.py": {"post": "kalmar_lawyers_and_expertise", "fas": "drafting"},
    "avtalsutkast.py": {"avsnitt": "economy"},
    "kallor.py": {"del": "lag"},
    "lar_dig.py": {"fall": "night_walks"},
}


def html(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


@pytest.fixture
def token() -> str:
    return repository().create(as_changes(example_case()))


@pytest.mark.parametrize("file", PAGES)
def test_each_term_of_a_page_is_explained_once(open_page: Open, token: str, file: str) -> None:
    drawn = html(open_page(file, token, **PAGES[file]))
    explained = Counter(TERM.findall(drawn))
    assert explained
    assert set(explained.values()) == {1}
    for name in explained:
        assert drawn.count(f'id="term-{name}"') == 1


def test_a_page_that_is_drawn_again_explains_the_same(open_page: Open, token: str) -> None:
    page = open_page("prova.py", token, fraga="grant_fits")
    before = TERM.findall(html(page))
    assert TERM.findall(html(page.run())) == before != []


def test_what_is_kept_for_all_visits_explains_the_same_to_the_next(open_page: Open) -> None:
    first, second = (html(open_page("kallor.py", "", **PAGES["kallor.py"])) for _ in range(2))
    assert TERM.findall(first) == TERM.findall(second) != []


def test_no_term_is_explained_where_terms_are_what_one_reads(open_page: Open) -> None:
    assert TERM.findall(html(open_page("kallor.py", "", **{"del": "ordlista"}))) == []


def test_the_explanation_is_in_the_language_of_the_page(open_page: Open, token: str) -> None:
    drawn = html(open_page("prova.py", token, fraga="grant_fits", lang="en"))
    assert 'role="tooltip"' in drawn
    assert "Pengar som kommunen" not in drawn


def test_what_people_wrote_is_never_explained(open_page: Open, token: str) -> None:
    words = "Vi vill ha en nollmätning av allt."
    repository().save(token, [Change(kind="section", key="goals", value=words)])
    drawn = html(open_page("avtalsutkast.py", token, avsnitt="goals"))
    assert words in drawn
    assert "term-baseline" not in drawn
