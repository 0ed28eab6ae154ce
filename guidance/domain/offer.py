"""What answers and conversation still offer to a section that people have written themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from guidance.domain.case import View
from guidance.domain.draft import DraftSection
from guidance.domain.model import Lang


class Offer(NamedTuple):
    """``missing``: parts of the suggestion, and notes, that the text lacks.

    ``stale``: sentences in the text that the answers gave once and give no longer.
    """

    missing: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def text(self) -> str:
        """Everything that is missing, ready to be put last."""
        return "\n\n".join(self.missing)


def _lacking(paragraph: str, sentences: Iterable[str], text: str) -> str:
    """What of a paragraph of the suggestion is not in the text: by sentence where it has any."""
    if paragraph in text:
        return ""
    given = [sentence for sentence in sentences if sentence in paragraph]
    return " ".join(s for s in given if s not in text) if given else paragraph


def _sentences(section: DraftSection, lang: Lang) -> list[str]:
    return list(dict.fromkeys(s.text.to(lang) for s in section.section.sentences))


def lacking(section: DraftSection, lang: Lang) -> tuple[str, ...]:
    """The parts of the suggestion that the text lacks."""
    sentences = _sentences(section, lang)
    parts = [_lacking(p, sentences, section.text) for p in section.suggestion.split("\n\n")]
    return tuple(dict.fromkeys(part for part in parts if part))


def offer(section: DraftSection, view: View, lang: Lang) -> Offer:
    """What to offer beside a written text, which nothing ever changes but people.

    Nothing for a text that was taken over: of that the draft itself knows whether it has changed.
    """
    if not section.written or section.taken:
        return Offer((), ())
    text, sentences = section.text, _sentences(section, lang)
    parts = [*lacking(section, lang)]
    parts += [feed.text(view) for feed in section.feeds if feed.home is None]
    stale = tuple(s for s in sentences if s in text and s not in section.suggestion)
    return Offer(tuple(dict.fromkeys(part for part in parts if part)), stale)


def appended(text: str, addition: str) -> str:
    """The text with something put last, a blank line between."""
    return f"{text.rstrip()}\n\n{addition}" if text.strip() else addition
