"""Printing and saving what one learns from: offered on each page, made only when pressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.sources import parts
from components.sources.print_row import STUDIES
from guidance.bootstrap import handbook
from guidance.export.exporter import TO_READ
from guidance.export.studies import names

Open = Callable[..., AppTest]


def _keys(page: AppTest) -> set[str]:
    assert not page.exception
    return {str(button.key) for button in page.download_button}


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ({}, "cheat-sheet"),
        ({"steg": "what_it_is"}, "lesson/what_it_is"),
        ({"fall": "alingsas_bracke"}, "situation/alingsas_bracke"),
        ({"del": "karta"}, "process-map"),
        ({"del": "karta", "fas": "talks"}, "process-map"),
    ],
)
def test_each_page_of_lar_dig_can_be_taken_in_every_format(
    open_page: Open, asked: dict[str, str], name: str
) -> None:
    page = open_page("lar_dig.py", "", **asked)
    assert _keys(page) == {f"get-study-{name}-{chosen}" for chosen in TO_READ}


@pytest.mark.parametrize("part", parts.PARTS, ids=lambda part: part.name)
def test_each_part_of_kallor_can_be_taken(open_page: Open, part: parts.Part) -> None:
    page = open_page("kallor.py", "", **{"del": part.name})
    assert f"get-study-{STUDIES[part.name]}-pdf" in _keys(page)


def test_the_overview_of_kallor_only_leads_on(open_page: Open) -> None:
    assert not _keys(open_page("kallor.py", ""))


def test_every_part_names_something_that_can_be_printed() -> None:
    assert set(STUDIES) == {part.name for part in parts.PARTS}
    assert set(STUDIES.values()) < set(names(handbook()))


def test_the_buttons_say_in_swedish_what_they_save(open_page: Open) -> None:
    page = open_page("kallor.py", "", **{"del": "ordlista"})
    labels = {button.label for button in page.download_button}
    assert ":small[Ordlista som] PDF" in labels
    assert ":small[Ordlista som] Word" in labels
