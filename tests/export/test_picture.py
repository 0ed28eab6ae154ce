"""Drawings as pictures: the right size, always the same, with letters of all scripts."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from guidance.export.figures.picture import png


def _drawing(text: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100">'
        '<rect width="150" height="100" fill="#0F5C56"/>'
        f'<text x="160" y="50" font-family="Atkinson Hyperlegible Next">{text}</text></svg>'
    )


@pytest.mark.parametrize(("scale", "size"), [(1, (300, 100)), (2, (600, 200)), (2.5, (750, 250))])
def test_the_picture_is_as_large_as_asked(scale: float, size: tuple[int, int]) -> None:
    picture = Image.open(BytesIO(png(_drawing("Åäö"), scale)))
    assert (picture.format, picture.size) == ("PNG", size)


def test_it_shows_the_drawing_on_white() -> None:
    picture = Image.open(BytesIO(png(_drawing(""), 1))).convert("RGB")
    assert picture.getpixel((75, 50)) == (0x0F, 0x5C, 0x56)
    assert picture.getpixel((225, 50)) == (255, 255, 255)


@pytest.mark.parametrize("text", ["Åäö", "שלום", "🙂", "हिन्दी", "𓀀", "a&amp;b", "\ud800"])
def test_letters_of_any_script_leave_something_to_see(text: str) -> None:
    picture = Image.open(BytesIO(png(_drawing(text)))).convert("L")
    low, _ = picture.crop((310, 0, 600, 200)).getextrema()
    assert isinstance(low, int)
    assert low < 128


def test_the_same_drawing_gives_the_same_bytes() -> None:
    first = png(_drawing("x"))
    png.cache_clear()
    assert png(_drawing("x")) == first


def test_a_drawing_reads_nothing_outside() -> None:
    outside = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'
    with pytest.raises(RuntimeError, match="linked image"):
        png(outside.format('<image href="/etc/hostname" width="9" height="9"/>'))
