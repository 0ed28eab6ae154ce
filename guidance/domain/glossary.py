"""Where a text first uses each term of the glossary, so that it can be explained there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from guidance.domain.knowledge import Term
from guidance.domain.model import Lang

WORD = re.compile(r"\w+")
BEGINNING = 2
"""Letters: no form begins with a shorter word."""
BRACKETS = re.compile(r"\(([^)]*)\)")
ENDINGS: dict[Lang, str] = {"sv": "s?", "en": "(?:e?s|’s|s’)?"}
"""Added to every form: the Swedish genitive, the English plural and genitive."""


class Span(NamedTuple):
    """A place in a text, from ``start`` to before ``end``, and the term that stands there."""

    start: int
    end: int
    term: str


def is_abbreviation(form: str) -> bool:
    """IOP, LOU: these count only in capitals, since ”lov” and others are words of their own."""
    return len(form) > 1 and form.isupper()


def names(term: Term, lang: Lang) -> list[str]:
    """All forms of a term: each name in its heading, abbreviations in brackets, and ``forms``."""
    heading = term.term.to(lang)
    found = [name.strip() for name in BRACKETS.sub("", heading).split(",")]
    found += [name for name in BRACKETS.findall(heading) if is_abbreviation(name)]
    found += term.forms if lang == "sv" else ()
    return list(dict.fromkeys(filter(None, found)))


class _Form(NamedTuple):
    """A form to look for and the term that it stands for."""

    pattern: re.Pattern[str]
    term: str


def _pattern(form: str, lang: Lang) -> str:
    plain = r"\s+".join(re.escape(word) for word in form.split())
    if lang == "en" and form.endswith("y"):
        plain = f"(?:{plain}|{plain[:-1]}ies)"
    cased = plain if is_abbreviation(form) else f"(?i:{plain})"
    return f"{cased}{ENDINGS[lang]}"


def _beginning(text: str) -> str:
    word = WORD.match(text)
    return word.group()[:BEGINNING].lower() if word else ""


def _forms(terms: Iterable[Term], lang: Lang) -> list[tuple[str, str]]:
    """Every form with its term, the longest first."""
    forms = [(name, term.id) for term in terms for name in names(term, lang)]
    return sorted(forms, key=lambda form: -len(form[0]))


class TermFinder:
    """Finds the terms of a glossary in texts of one language; made once, asked often."""

    def __init__(self, terms: Iterable[Term], lang: Lang) -> None:
        self._forms: dict[str, list[_Form]] = {}
        for form, term in _forms(terms, lang):
            pattern = re.compile(rf"{_pattern(form, lang)}(?!\w)")
            self._forms.setdefault(_beginning(form), []).append(_Form(pattern, term))

    def first(self, text: str, already: Collection[str] = ()) -> list[Span]:
        """The first place of each term that is not ``already`` explained, in the text's order.

        Whole words in any case; the longest match takes its place, so that ”otillåten
        direktupphandling” is never explained as ”direktupphandling”.
        """
        taken: list[Span] = []
        for span in sorted(self._found(text), key=lambda s: (s.start - s.end, s.start)):
            if all(span.end <= other.start or span.start >= other.end for other in taken):
                taken.append(span)
        first: dict[str, Span] = {}
        for span in sorted(taken):
            if span.term not in already:
                first.setdefault(span.term, span)
        return list(first.values())

    def _found(self, text: str) -> Iterator[Span]:
        """At each word the longest form that begins there; few are tried at each."""
        for word in WORD.finditer(text):
            for form in self._forms.get(word.group()[:BEGINNING].lower(), ()):
                match = form.pattern.match(text, word.start())
                if match:
                    yield Span(match.start(), match.end(), form.term)
                    break


def first_terms(
    text: str, terms: Iterable[Term], lang: Lang, already: Collection[str] = ()
) -> list[Span]:
    """The first place of each term in one text; see ``TermFinder.first``."""
    return TermFinder(terms, lang).first(text, already)
