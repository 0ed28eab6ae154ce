"""Pictures in the package: each stands once, however often the text shows it."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.export.writers.word.shell import RELATIONS, TYPES

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
PNG = b'<Default Extension="png" ContentType="image/png"/>'


class Pictures:
    """Collects pictures while the text is written."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}

    def __call__(self, png: bytes) -> str:
        """The name by which the text refers to the picture."""
        return self._names.setdefault(png, f"rIdFigure{len(self._names) + 1}")

    def parts(self, relations: bytes, types: bytes) -> Iterator[tuple[str, bytes]]:
        """The pictures, and the lists in which a package names its parts."""
        entries = "".join(
            f'<Relationship Id="{name}" Type="{KIND}" Target="{_place(number)}"/>'
            for number, name in enumerate(self._names.values(), 1)
        )
        end = b"</Relationships>"
        yield RELATIONS, relations.replace(end, entries.encode() + end)
        before, first, rest = types.partition(b"<Default ")
        yield TYPES, before + (PNG if self._names else b"") + first + rest
        for number, png in enumerate(self._names, 1):
            yield f"word/{_place(number)}", png


def _place(number: int) -> str:
    return f"media/image{number}.png"
