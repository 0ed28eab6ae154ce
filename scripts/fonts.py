"""Turns the web's typeface into the files that documents embed: woff2 in, static TrueType out.

Run once when the typeface changes: ``python -m scripts.fonts``. Typst reads no woff2 and picks a
weight only among static fonts.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "pages" / "static" / "fonts"
DOCUMENTS = ROOT / "guidance" / "export" / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
FACES = {
    "Regular": (400, ""),
    "Bold": (700, ""),
    "Italic": (400, "-italic"),
    "BoldItalic": (700, "-italic"),
}
SUBSETS = ("latin", "latin-ext")


def _instance(subset: str, weight: int, slant: str, folder: Path) -> Path:
    """One weight of one subset as a static font on the disk."""
    font = TTFont(WEB / f"atkinson-hyperlegible-next-{subset}{slant}.woff2")
    made = cast(Any, instancer.instantiateVariableFont(font, {"wght": weight}))
    made.flavor = None
    file = folder / f"{subset}{weight}{slant}.ttf"
    made.save(file)
    return file


def _name(font: Any, face: str) -> None:
    """Say family and face in the words that programs match fonts by."""
    style = face.replace("BoldItalic", "Bold Italic")
    texts = {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"AtkinsonHyperlegibleNext-{face}"}
    for number in (16, 17, 21, 22, 25):
        font["name"].removeNames(nameID=number)
    for number, text in texts.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    bold, italic = "Bold" in face, "Italic" in face
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (0x20 if bold else 0) | (0x01 if italic else 0) or 0x40
    font["head"].macStyle = (1 if bold else 0) | (2 if italic else 0)
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False


def main() -> None:
    """Write all four faces."""
    with TemporaryDirectory() as folder:
        for face, (weight, slant) in FACES.items():
            parts = [_instance(subset, weight, slant, Path(folder)) for subset in SUBSETS]
            font = Merger().merge([str(part) for part in parts])
            _name(font, face)
            font.save(DOCUMENTS / f"AtkinsonHyperlegibleNext-{face}.ttf")


if __name__ == "__main__":
    main()
