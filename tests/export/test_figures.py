"""Drawings: well formed, escaped, the same twice, nothing outside the frame or from elsewhere."""

from __future__ import annotations

import re
from xml.dom.minidom import Element, Text, parseString

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.domain.assessment import Score, Verdict, judge_all
from guidance.domain.explanation import Status
from guidance.domain.guideline import Strength
from guidance.domain.matrix import Cell, matrix
from guidance.domain.model import Lang
from guidance.domain.outcome import Outcome
from guidance.domain.reading import effective
from guidance.export.document import Figure
from guidance.export.figures import svg
from guidance.export.figures.matrix import MOST_ROWS, figures
from guidance.export.figures.picture import png
from guidance.export.figures.ranges import ranges
from guidance.export.words import assessment as own
from tests.export.making import BOOK, EXAMPLE, HOSTILE, READINGS

LANGS: tuple[Lang, ...] = ("sv", "en")
STATUSES: tuple[Status, ...] = ("meets", "partly", "fails", "unknown", "not_applicable")


def _all(lang: Lang = "sv") -> list[Figure]:
    cells = matrix(READINGS, effective(BOOK.facts, EXAMPLE.facts))
    return [
        ranges(BOOK, judge_all(READINGS, EXAMPLE.facts), "kalmar", lang),
        *figures(BOOK, cells, lang),
    ]


def _words(node: Element) -> str:
    """What is written in an element."""
    return "".join(child.data for child in node.childNodes if isinstance(child, Text))


def _texts(figure: Figure) -> list[str]:
    nodes = parseString(figure.svg).getElementsByTagName("text")
    return [_words(node) for node in nodes if node.firstChild]


@pytest.mark.parametrize("text", HOSTILE.values())
def test_text_comes_out_as_text(text: str) -> None:
    root = parseString(svg.drawing(10, 10, svg.text(0, 0, text))).documentElement
    assert root is not None
    assert [child.nodeName for child in root.childNodes] == ["text"]
    assert _words(root.getElementsByTagName("text")[0]) == text


@given(st.text())
def test_any_text_makes_a_drawing_that_can_be_read(text: str) -> None:
    made = svg.drawing(10, 10, svg.text(0, 0, text), svg.rect(0, 0, 1, 1, fill=text))
    assert parseString(made).documentElement is not None


@given(st.floats(-1e6, 1e6))
def test_numbers_are_short_and_close(value: float) -> None:
    said = svg.number(value)
    assert re.fullmatch(r"-?\d+(\.\d{1,2})?", said)
    assert said != "-0"
    assert abs(float(said) - value) <= 0.006


@given(st.text(st.sampled_from("abcåäö mW-.\n "), max_size=80), st.floats(5, 200))
def test_wrapping_loses_no_word(words: str, width: float) -> None:
    assert " ".join(svg.wrap(words, 9, width)).split() == words.split()


def test_a_no_break_space_holds_its_words_on_one_line() -> None:
    assert svg.wrap("gräns 700\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kronor", 9, 60) == [
        "gräns",
        "700\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kronor",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_figures_fit_the_page_and_refer_to_nothing_outside(lang: Lang) -> None:
    for figure in _all(lang):
        assert figure.width <= 480
        assert figure.height <= 640
        assert not re.search(r"href|url\(|<script|<image|<style|@import", figure.svg)
        assert figure.svg.count("http") == 1


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_drawn_outside_the_frame(lang: Lang) -> None:
    for figure in _all(lang):
        for node in parseString(figure.svg).getElementsByTagName("text"):
            x, y = float(node.getAttribute("x")), float(node.getAttribute("y"))
            size, words = float(node.getAttribute("font-size")), _words(node)
            wide = svg.measure(words, size)
            left = {"start": x, "middle": x - wide / 2, "end": x - wide}[
                node.getAttribute("text-anchor")
            ]
            assert left >= -1
            assert left + wide <= figure.width + 1
            assert size <= y <= figure.height


def test_two_drawings_of_the_same_are_the_same() -> None:
    assert [f.svg for f in _all()] == [f.svg for f in _all()]


def test_a_drawing_becomes_a_picture() -> None:
    for figure in _all():
        assert png(figure.svg).startswith(b"\x89PNG")


def test_bars_are_as_long_as_the_range_says() -> None:
    verdicts = {"kalmar": Verdict(Outcome.UNDECIDED, Outcome.IOP, Score(0.25, 0.75), 0)}
    figure = ranges(BOOK, verdicts, "kalmar", "sv")
    bars = [
        (float(r.getAttribute("x")), float(r.getAttribute("width")), r.getAttribute("fill"))
        for r in parseString(figure.svg).getElementsByTagName("rect")
    ]
    width = figure.width
    assert (0, width / 4, svg.ACCENT) in bars
    assert (width / 4, width / 2, svg.PALE) in bars
    assert "25–75\u00a0%" in _texts(figure)
    assert figure.alt == (
        "Kalmar (vald): För lite är känt ännu (lutar åt ett IOP). Uppfyllt: 25–75\u00a0%."
    )


def test_all_that_is_written_in_the_ranges_stands_in_the_words_too() -> None:
    figure = _all()[0]
    legend = {own.SURE.sv, own.MAYBE.sv, own.UNMET.sv, own.AXIS.sv, "0", "25", "50", "75", "100"}
    assert all(text in figure.alt for text in _texts(figure) if text not in legend)


@pytest.mark.parametrize("lang", LANGS)
def test_every_status_has_a_letter_of_its_own(lang: Lang) -> None:
    assert len({own.LETTERS[status].to(lang) for status in STATUSES}) == len(STATUSES)
    assert len({own.STATUS[status].to(lang) for status in STATUSES}) == len(STATUSES)


@pytest.mark.parametrize("strength", ["must", "should", "note"])
@pytest.mark.parametrize("status", STATUSES)
def test_a_cell_is_told_by_letter_sign_and_frame(status: Status, strength: Strength) -> None:
    (figure,) = figures(BOOK, [Cell("market", "kalmar", status, strength)], "sv")
    (cell,) = parseString(figure.svg).getElementsByTagName("g")
    (frame,) = cell.getElementsByTagName("rect")
    (letter,) = cell.getElementsByTagName("text")
    assert _words(letter) == own.LETTERS[status].sv
    assert (frame.getAttribute("stroke") == svg.INK) == (strength == "must")
    assert {n.nodeName for n in cell.childNodes} > {"rect", "text"}
    assert figure.alt == f"{BOOK.facts['market'].name.sv}: {own.STATUS[status].sv} (Kalmar)."


def test_every_cell_is_drawn_once() -> None:
    cells = matrix(READINGS, effective(BOOK.facts, EXAMPLE.facts))
    drawn = list(figures(BOOK, cells, "sv"))
    total = sum(len(parseString(f.svg).getElementsByTagName("g")) for f in drawn)
    assert total == len(cells)
    labels = [text for f in drawn for text in _texts(f)]
    assert all(BOOK.facts[c.fact].name.sv in labels for c in cells)
    rows = {c.fact for c in cells}
    assert len(drawn) == -(-len(rows) // MOST_ROWS)


def test_no_cells_make_no_drawing() -> None:
    assert list(figures(BOOK, [], "sv")) == []
