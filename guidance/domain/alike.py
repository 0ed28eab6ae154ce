"""Groups of words that people use for one thing, so that a search finds it by each of them."""

from __future__ import annotations

from guidance.domain.model import Frozen, Id, Lang, Prose


class Alike(Frozen):
    """Words and phrases for one thing in each language; inflections need not be listed."""

    id: Id
    sv: tuple[Prose, ...] = ()
    en: tuple[Prose, ...] = ()

    def to(self, lang: Lang) -> tuple[str, ...]:
        """The group in ``lang``."""
        return self.sv if lang == "sv" else self.en
