"""The drawing of a timeline: labels never meet, however short or long, and grey paper is enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from guidance import export
from guidance.domain.model import Text
from guidance.domain.timeline import Milestone, MilestoneKind, Timeline
from guidance.export.figures.flags import spread
from guidance.export.figures.marks import Palette, mark
from guidance.export.figures.timeline import MOST_LANES, WIDTH, timeline_figure
from guidance.export.words.dates import KINDS

FOLDER = Path(export.__file__).parent / "fonts"
FONTS = {
    weight: ImageFont.truetype(str(FOLDER / f"AtkinsonHyperlegibleNext-{face}.ttf"), 100)
    for weight, face in (("normal", "Regular"), ("bold", "Bold"))
}
NS = "{http://www.w3.org/2000/svg}"
Box = tuple[float, float, float, float]


def _milestone(kind: MilestoneKind, day: date, n: int = 0) -> Milestone:
    said = Text(sv="Något", en="Something")
    return Milestone(f"m{n}", kind, day, day, None, said, said, "cso", "ours", False, ())


def _timeline(start: date, end: date, days: Sequence[tuple[MilestoneKind, date]]) -> Timeline:
    every: list[tuple[MilestoneKind, date]] = [("start", start), *days, ("end", end)]
    ordered = sorted(every, key=lambda pair: pair[1])
    found = tuple(_milestone(kind, day, n) for n, (kind, day) in enumerate(ordered))
    return Timeline(start, end, found, ())


def _every_quarter(start: date, years: int) -> Timeline:
    end = date(start.year + years, start.month, start.day) - timedelta(days=1)
    days: list[tuple[MilestoneKind, date]] = [
        ("follow_up", start + timedelta(days=91 * n)) for n in range(1, 4 * years)
    ]
    return _timeline(start, end, [*days, ("payment", start + timedelta(days=80))])


def _drawing(timeline: Timeline, wide: bool = False) -> Element:
    return fromstring(timeline_figure(timeline, "sv", wide).svg)


def _box(text: Element, lowered: float) -> Box:
    """Where a text stands, measured with the font itself and not with our own guess."""
    size = float(text.get("font-size", "0"))
    font = FONTS[text.get("font-weight", "normal")]
    wide = font.getlength(text.text or "") * size / 100
    x, y = float(text.get("x", "0")), float(text.get("y", "0")) + lowered
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
    return (left, y - 0.72 * size, left + wide, y + 0.1 * size)


def _boxes(drawing: Element) -> list[Box]:
    found: list[Box] = []
    for group in drawing.findall(f"{NS}g"):
        lowered = float(re.findall(r"[\d.]+", group.get("transform", ""))[1])
        found += [_box(text, lowered) for text in group.iter(f"{NS}text")]
    return found


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


days_of = st.dates(date(2020, 1, 1), date(2050, 12, 31))
kinds = st.sampled_from(sorted(set(KINDS) - {"start", "end"}))


@settings(max_examples=40)
@given(days_of, st.integers(0, 7300), st.lists(st.tuples(kinds, st.floats(0, 1)), max_size=30))
def test_no_two_texts_ever_meet_and_all_stand_inside(
    start: date, length: int, marks: list[tuple[MilestoneKind, float]]
) -> None:
    end = start + timedelta(days=length)
    days: list[tuple[MilestoneKind, date]] = [
        (kind, start + timedelta(days=round(length * share))) for kind, share in marks
    ]
    drawing = _drawing(_timeline(start, end, days))
    boxes = _boxes(drawing)
    assert not [pair for pair in combinations(boxes, 2) if _meet(*pair)]
    wide, high = float(drawing.get("width", "0")), float(drawing.get("height", "0"))
    for left, top, right, bottom in boxes:
        assert 0 <= left < right <= wide
        assert 0 <= top < bottom <= high


BEHIND_A_NARROW_ONE: list[tuple[MilestoneKind, int]] = [
    ("evaluation", 117),
    ("plan", 128),
    ("follow_up", 186),
    ("follow_up", 199),
    ("follow_up", 212),
]
"""A wide flag reaches past its narrow neighbour to the line of a high one."""


@settings(max_examples=40)
@example(date(2027, 1, 1), BEHIND_A_NARROW_ONE)
@given(days_of, st.lists(st.tuples(kinds, st.integers(0, 700)), max_size=16))
def test_no_line_of_a_flag_runs_through_a_text(
    start: date, marks: list[tuple[MilestoneKind, int]]
) -> None:
    days: list[tuple[MilestoneKind, date]] = [
        (kind, start + timedelta(days=after)) for kind, after in marks
    ]
    drawing = _drawing(_timeline(start, start + timedelta(days=700), days))
    for group in drawing.findall(f"{NS}g"):
        lines = [line for line in group.iter(f"{NS}line") if line.get("stroke-width") == "0.6"]
        for text in group.iter(f"{NS}text"):
            left, top, right, bottom = _box(text, 0)
            for line in lines:
                x, low, high = (float(line.get(name, "0")) for name in ("x1", "y1", "y2"))
                assert not (left < x < right and high < bottom and low > top)


@pytest.mark.parametrize("years", [1, 3, 8, 20, 60])
def test_it_fits_a_page_whatever_its_length(years: int) -> None:
    for wide in (False, True):
        figure = timeline_figure(_every_quarter(date(2027, 1, 1), years), "sv", wide)
        assert figure.width == (720 if wide else WIDTH)
        assert figure.height < (470 if wide else 680)


def test_each_year_has_a_lane_and_many_years_share_theirs() -> None:
    def lanes(timeline: Timeline) -> list[str]:
        texts = [str(text.text) for text in _drawing(timeline).iter(f"{NS}text")]
        return [text for text in texts if re.fullmatch(r"\d{4}(–\d\d)?", text)]

    assert lanes(_every_quarter(date(2027, 9, 1), 3)) == ["2027", "2028", "2029", "2030"]
    assert lanes(_every_quarter(date(2027, 1, 1), 20))[-1] == "2046"
    long = lanes(_every_quarter(date(2027, 1, 1), 60))
    assert (len(long) <= MOST_LANES, long[0]) == (True, "2027–29")


def test_every_date_of_a_short_timeline_has_its_label() -> None:
    start = date(2027, 9, 1)
    timeline = _timeline(start, start, [("payment", start), ("talks", start)])
    texts = [text.text for text in _drawing(timeline).iter(f"{NS}text")]
    assert texts.count("1 sep") == 4
    assert {"Start", "Utbetalning", "Samtal", "Slut"} <= set(texts)


def test_a_long_timeline_shows_marks_only() -> None:
    drawing = _drawing(_every_quarter(date(2027, 1, 1), 20))
    assert not [text for text in drawing.iter(f"{NS}text") if "jan" in str(text.text)]
    assert len(list(drawing.iter(f"{NS}circle"))) >= 79


def test_every_kind_has_a_shape_that_needs_no_colour() -> None:
    def shape(kind: MilestoneKind) -> tuple[object, ...]:
        grey = Palette(ink="#000", accent="#000", grey="#000", line="#000", paper="#fff")
        made = mark(kind, 0, 0, grey)
        return tuple((e.tag, tuple(sorted(e.attrib.items()))) for e in made.iter())

    shapes = [shape(kind) for kind in KINDS]
    assert len(set(shapes)) == len(KINDS)


def test_the_legend_names_the_kinds_that_are_there_and_no_others() -> None:
    texts = [text.text for text in _drawing(_every_quarter(date(2027, 1, 1), 20)).iter(f"{NS}text")]
    assert {"Start", "Utbetalning", "Uppföljning", "Slut"} <= set(texts)
    assert "Utvärdering" not in texts


def test_the_text_alternative_names_number_span_and_kinds() -> None:
    timeline = _every_quarter(date(2027, 9, 1), 1)
    assert timeline_figure(timeline, "sv").alt == (
        "Tidslinje från 1 september 2027 till 31 augusti 2028 med 6 datum. Start: 1, "
        "utbetalning: 1, uppföljning: 3, slut: 1. Alla datum står i text intill."
    )
    assert timeline_figure(timeline, "en").alt.startswith(
        "Timeline from 1 September 2027 to 31 August 2028 with 6 dates. Start: 1, payment: 1,"
    )


def test_a_palette_of_ones_own_is_used_throughout() -> None:
    own = Palette("#111111", "#222222", "#333333", "#444444", "#555555", "#666666")
    drawn = timeline_figure(_every_quarter(date(2027, 1, 1), 2), "sv", palette=own).svg
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", drawn)) <= set(own)


@given(st.lists(st.floats(46, 388), min_size=1, max_size=30).map(sorted))
def test_marks_keep_their_distance_and_their_order(xs: list[float]) -> None:
    milestones = [_milestone("plan", date(2027, 1, 1), n) for n in range(len(xs))]
    places = [place.x for place in spread(milestones, xs, 388)]
    apart = min(11.0, (388 - 46) / len(xs))
    assert all(b - a >= apart - 1e-6 for a, b in pairwise(places))
    assert places[0] >= 46 - 1e-6
    assert places[-1] <= 388 + 1e-6


def test_marks_with_room_stand_on_their_day() -> None:
    milestones = [_milestone("plan", date(2027, 1, 1), n) for n in range(2)]
    assert [place.x for place in spread(milestones, [100, 200], 388)] == [100, 200]


def test_a_timeline_without_milestones_is_drawn_too() -> None:
    empty = Timeline(date(2027, 1, 1), date(2027, 12, 31), (), ())
    assert _drawing(empty).get("width") == "480"
