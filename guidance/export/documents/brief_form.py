"""How a party sees the form: the outcome in plain words, with all that is uncertain about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from babel.lists import format_list

from guidance.domain.explanation import decided_by
from guidance.domain.model import Lang
from guidance.domain.outcome import Outcome
from guidance.export.documents.labels import outcome, quoted, share
from guidance.export.documents.picture import Picture
from guidance.export.locale import LOCALE
from guidance.export.words import brief as own

NAMED = 5


def form_text(seen: Picture) -> str:
    """What the chosen guideline comes to, what is open, and how the others see it; no judgement."""
    if not seen.known:
        return own.NOT_YET.to(seen.lang)
    paragraphs = (" ".join(_result(seen)), _others(seen))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _result(seen: Picture) -> Iterable[str]:
    lang, verdict = seen.lang, seen.verdict
    outcomes = seen.subject.book.outcomes
    document = quoted(seen.reading.guideline.title.to(lang), lang)
    headline = _small(outcomes[verdict.outcome].headline.to(lang))
    yield own.VERDICT.to(lang).format(guideline=document, headline=headline)
    if verdict.leans_to is not None:
        yield own.LEANS.to(lang).format(leaning=outcomes[verdict.leans_to].leaning.to(lang))
    if points := _deciding(seen):
        yield own.TO_SORT_OUT.to(lang).format(points=_listed(seen, points))
    yield from _uncertainty(seen)


def _deciding(seen: Picture) -> list[str]:
    """The facts that decide, where something does."""
    decisive = seen.verdict.outcome not in (Outcome.IOP, Outcome.UNDECIDED)
    found = decided_by(seen.reasons, seen.verdict.outcome) if decisive else []
    return list(dict.fromkeys(reason.fact for reason in found))


def _uncertainty(seen: Picture) -> Iterable[str]:
    lang = seen.lang
    reach = share(seen.verdict.score, lang)
    missing = list(dict.fromkeys(n.fact for n in seen.reading.missing(seen.known)))
    if missing:
        yield own.OPEN.to(lang).format(points=_listed(seen, missing))
    if seen.verdict.score.low != seen.verdict.score.high:
        yield own.SPAN.to(lang).format(range=reach)
    else:
        yield (own.SOME if missing else own.FIXED).to(lang).format(range=reach)


def _listed(seen: Picture, names: Sequence[str]) -> str:
    """Questions by their short names, the first few in full."""
    lang, facts = seen.lang, seen.subject.book.facts
    said = [_small(facts[name].name.to(lang)) for name in names[:NAMED]]
    more = len(names) - NAMED
    if more < 1:
        return _and(said, lang)
    points = ", ".join(said)
    return (
        (own.OPEN_ONE_MORE if more == 1 else own.OPEN_MORE).to(lang).format(points=points, n=more)
    )


def _others(seen: Picture) -> str:
    """All other guidelines in one sentence, those that see it alike together."""
    lang, book = seen.lang, seen.subject.book
    own_outcome = outcome(book, seen.verdict, lang)
    by_outcome: dict[str, list[str]] = {}
    for name, verdict in seen.verdicts.items():
        if name != seen.chosen:
            called = _in_a_list(book.guidelines[name].name.to(lang))
            by_outcome.setdefault(outcome(book, verdict, lang), []).append(called)
    if list(by_outcome) == [own_outcome]:
        return own.OTHERS_SAME.to(lang)
    views = "; ".join(
        own.OTHERS_VIEW.to(lang).format(
            names=_and(names, lang),
            outcome=own.SAME.to(lang) if said == own_outcome else _small(said),
        )
        for said, names in by_outcome.items()
    )
    return own.OTHERS.to(lang).format(views=views) if views else ""


def _and(items: Sequence[str], lang: Lang) -> str:
    """Items in a sentence, in British English where it is English."""
    return format_list(items, locale=LOCALE[lang].replace("-", "_"))


def _in_a_list(name: str) -> str:
    """A name among others: what it has after a comma stands in brackets."""
    called, _, added = name.partition(", ")
    return f"{called} ({added})" if added else called


def _small(words: str) -> str:
    """The words as they stand inside a sentence; abbreviations keep their capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
