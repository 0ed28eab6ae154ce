"""Makes the files that documents embed their letters from; run once when a typeface changes.

``python -m scripts.fonts`` turns the web's typeface into static TrueType, since typst reads no
woff2 and picks a weight only among static fonts, and writes ``coverage.txt`` (the letters that any
of the fonts has, as ranges) and a licence beside each family, with the copyright that the font
itself states. Where the fonts come from:

- Atkinson Hyperlegible Next: npm ``@fontsource-variable/atkinson-hyperlegible-next`` 5.3.0, the
  same files as on the web, latin and latin-ext joined. All that our own texts are set in.
- Noto Sans Hebrew: npm ``@expo-google-fonts/noto-sans-hebrew`` 0.4.1.
- IBM Plex Sans Arabic: npm ``@expo-google-fonts/ibm-plex-sans-arabic`` 0.4.2. Its letters are
  whole, so that they can be copied out of a PDF; Noto sets the dots apart and they come out twice.
- Noto Sans Arabic: npm ``@expo-google-fonts/noto-sans-arabic`` 0.4.3, for what Plex lacks.
- Noto Emoji: npm ``@expo-google-fonts/noto-emoji`` 0.4.7, in one colour, as on paper.
- Unifont and Unifont Upper 15.0.01: Debian's ``fonts-unifont``, for all other scripts. They come
  under the OFL 1.1 or the GPL 2 with font exception; we take the OFL 1.1.
"""

# fontTools types its tables only in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "pages" / "static" / "fonts"
DOCUMENTS = ROOT / "guidance" / "export" / "fonts"
COVERAGE = DOCUMENTS / "coverage.txt"
LICENCE = DOCUMENTS / "OFL.txt"
FAMILY = "Atkinson Hyperlegible Next"
FACES = {
    "Regular": (400, ""),
    "Bold": (700, ""),
    "Italic": (400, "-italic"),
    "BoldItalic": (700, "-italic"),
}
SUBSETS = ("latin", "latin-ext")

FIRST_LETTER = 0x20
DELETE = 0x7F
"""Fonts have signs for control characters, which are no letters."""

RESERVED = {"IBM Plex Sans Arabic": ' with Reserved Font Name "Plex"'}
"""What a family's licence adds to the copyright that its fonts state."""

NOTICE = """{copyright}

The font files {files} are licensed under the SIL Open Font License,
Version 1.1, which is copied below and also available with a FAQ at
https://openfontlicense.org

-----------------------------------------------------------
{licence}"""


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


def make_faces() -> None:
    """Write the four faces that our own texts are set in."""
    with TemporaryDirectory() as folder:
        for face, (weight, slant) in FACES.items():
            parts = [_instance(subset, weight, slant, Path(folder)) for subset in SUBSETS]
            font = Merger().merge([str(part) for part in parts])
            _name(font, face)
            font.save(DOCUMENTS / f"AtkinsonHyperlegibleNext-{face}.ttf")


def font_files() -> list[Path]:
    """All fonts that documents may embed, in a fixed order."""
    return sorted(file for file in DOCUMENTS.iterdir() if file.suffix in (".ttf", ".otf"))


def letters(file: Path) -> set[int]:
    """The letters that a font has a sign for."""
    cmap: dict[int, str] = cast(Any, TTFont(file, lazy=True)).getBestCmap()
    return {letter for letter in cmap if letter >= FIRST_LETTER and letter != DELETE}


def ranges(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of numbers."""
    first = last = -2
    for number in sorted(numbers):
        if number != last + 1:
            if last >= 0:
                yield first, last
            first = number
        last = number
    if last >= 0:
        yield first, last


def coverage() -> str:
    """The letters that any of the fonts has, a range a line in hexadecimal."""
    covered = set[int]().union(*(letters(file) for file in font_files()))
    return "".join(f"{first:04X}-{last:04X}\n" for first, last in ranges(covered))


def licences() -> dict[str, str]:
    """By name of file, the licence of each family under the copyright that its fonts state."""
    families: dict[tuple[str, str], list[str]] = {}
    for file in font_files():
        names: Any = TTFont(file, lazy=True)["name"]
        key = (str(names.getDebugName(1)), str(names.getDebugName(0)))
        families.setdefault(key, []).append(file.name)
    licence = LICENCE.read_text("utf-8")
    return {
        f"OFL-{family.replace(' ', '')}.txt": NOTICE.format(
            copyright=copyright_line + RESERVED.get(family, ""),
            files=", ".join(files),
            licence=licence,
        )
        for (family, copyright_line), files in families.items()
    }


def main() -> None:
    """Write all that is made from fonts."""
    make_faces()
    COVERAGE.write_text(coverage(), "ascii")
    for name, text in licences().items():
        (DOCUMENTS / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
