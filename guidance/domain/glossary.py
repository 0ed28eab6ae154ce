"""Where a text first uses each term of the glossary, so that it can be explained there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from guidance.domain.knowledge import Term
from guidance.domain.model import Lang

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


def _pattern(form: str, lang: Lang) -> str:
    plain = r"\s+".join(re.escape(word) for word in form.split())
    if lang == "en" and form.endswith("y"):
        plain = f"(?:{plain}|{plain[:-1]}ies)"
    cased = plain if is_abbreviation(form) else f"(?i:{plain})"
    return f"{cased}{ENDINGS[lang]}"


@lru_cache(maxsize=16)
def _finder(forms: tuple[tuple[str, str], ...], lang: Lang) -> re.Pattern[str]:
    """At each place where a word begins, the longest form; the group's number names the form."""
    alternatives = "|".join(f"({_pattern(form, lang)})" for form, _ in forms)
    return re.compile(rf"(?<!\w)(?=(?:{alternatives})(?!\w))")


def _forms(terms: Iterable[Term], lang: Lang) -> tuple[tuple[str, str], ...]:
    forms = [(name, term.id) for term in terms for name in names(term, lang)]
    return tuple(sorted(forms, key=lambda form: -len(form[0])))


def _found(text: str, terms: Sequence[Term], lang: Lang) -> Iterator[Span]:
    forms = _forms(terms, lang)
    if not forms:
        return
    for match in _finder(forms, lang).finditer(text):
        group = match.lastindex or 1
        yield Span(match.start(group), match.end(group), forms[group - 1][1])


def first_terms(
    text: str, terms: Sequence[Term], lang: Lang, already: Collection[str] = ()
) -> list[Span]:
    """The first place of each term that is not ``already`` explained, in the order of the text.

    Whole words in any case; the longest match takes its place, so that ”otillåten
    direktupphandling” is never explained as ”direktupphandling”.
    """
    taken: list[Span] = []
    for span in sorted(_found(text, terms, lang), key=lambda s: (s.start - s.end, s.start)):
        if all(span.end <= other.start or span.start >= other.end for other in taken):
            taken.append(span)
    first: dict[str, Span] = {}
    for span in sorted(taken):
        if span.term not in already:
            first.setdefault(span.term, span)
    return list(first.values())
