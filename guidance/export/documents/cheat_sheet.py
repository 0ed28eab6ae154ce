"""The cheat sheet: what a case officer needs on the wall, on one page, all of it from the content.

Entries are named by id, so that what changes in the content changes here; nothing is kept twice.
"""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.citation import Citation
from guidance.domain.conversation import is_apart
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang, Text
from guidance.domain.process import Phase, ProcessStep
from guidance.export.document import Block, Document, Figure, Paragraph, Table
from guidance.export.documents.study.deciding import deciding, deciding_rules, flagged, flags
from guidance.export.documents.study.remembered import numbers, rules_with_numbers, statute
from guidance.export.figures import phases as drawn
from guidance.export.words import cheat_sheet as own

WHAT_IT_IS = "idea_based_public_partnership"
WHAT_IT_IS_NOT = "may_public_bodies"
GUIDELINE = "kalmar"
AUTHORITIES = ("uhm", "kkv")
BOX = "☐ {}"


def cheat_sheet(book: Handbook, lang: Lang) -> Document:
    """The whole sheet, which has to stay on one page."""
    return Document(
        kind="study",
        lang=lang,
        title=own.TITLE.to(lang),
        subtitle=own.SUBTITLE.to(lang),
        compact=True,
        blocks=(
            *_what(book, lang),
            deciding(book, lang),
            Paragraph(text=_under(own.PHASES_LEAD, book, lang), label=own.PHASES.to(lang)),
            _phases(book, lang),
            _columns(book, lang),
            Paragraph(text=own.NUMBERS_LEAD.to(lang), label=own.NUMBERS.to(lang)),
            numbers(book, lang),
            *_small_print(book, lang),
        ),
    )


def _what(book: Handbook, lang: Lang) -> Iterable[Block]:
    """What an IOP is, and that no law of its own protects it, in two sentences."""
    term = next(term for term in book.terms if term.id == WHAT_IT_IS)
    prompt = next(prompt for prompt in book.prompts if prompt.id == WHAT_IT_IS_NOT)
    told = (_first_sentence(text.to(lang)) for text in (term.text, prompt.answer))
    yield Paragraph(text=" ".join(told), label=own.WHAT.to(lang))


def _first_sentence(text: str) -> str:
    head, stop, _ = text.partition(". ")
    return head + stop.rstrip()


def _gates(book: Handbook, phase: Phase) -> list[ProcessStep]:
    """What must be in place at the end of a phase, by the document that has the phase."""
    folder = book.folders.get(phase.origin)
    steps = folder.process.steps if folder else ()
    return [step for step in steps if step.phase == phase.id and step.kind == "gate"]


def _under(text: Text, book: Handbook, lang: Lang) -> str:
    """Words that name the adopted guideline."""
    return text.to(lang).format(source=book.sources[GUIDELINE].short.to(lang))


def _phases(book: Handbook, lang: Lang) -> Figure:
    stops = [_stop(book, phase, n, lang) for n, phase in enumerate(book.phases, 1)]
    told = (
        f"{own.PHASE.to(lang).format(n=stop.number, title=stop.name)}: {'; '.join(stop.points)}."
        for stop in stops
    )
    return drawn.figure(stops, " ".join(told))


def _stop(book: Handbook, phase: Phase, number: int, lang: Lang) -> drawn.Stop:
    points = tuple(step.title.to(lang) for step in _gates(book, phase))
    if not points and phase.silent:
        points = (_first_sentence(phase.silent.to(lang)).rstrip("."),)
    return drawn.Stop(number, phase.title.to(lang), points, is_apart(book, phase))


def _columns(book: Handbook, lang: Lang) -> Table:
    """What the adopted guideline has in an agreement, what no document has, and the red flags."""
    columns = (_headings(book, lang), _beside(book, lang), flags(book, lang))
    header = (own.AGREEMENT, own.BESIDE, own.FLAGS)
    return Table(
        header=tuple(_under(column, book, lang) for column in header),
        rows=(tuple("\n".join(lines) for lines in columns),),
        widths=(37, 36, 40),
    )


def _headings(book: Handbook, lang: Lang) -> Iterable[str]:
    scheme = book.folders[GUIDELINE].scheme
    for heading in scheme.headings if scheme else ():
        if heading.ref:
            yield BOX.format(heading.title.to(lang))


def _beside(book: Handbook, lang: Lang) -> Iterable[str]:
    for section in book.sections.values():
        if section.origin != "documents":
            yield BOX.format(section.title.to(lang))


def _small_print(book: Handbook, lang: Lang) -> Iterable[Paragraph]:
    """Where there is more, and what the sheet rests on."""
    more = own.PLACES.to(lang).format(
        lessons=len(book.lessons),
        cases=len(book.situations),
        questions=len(book.quiz),
        contradictions=len(book.contradictions),
        authorities=", ".join(book.sources[name].short.to(lang) for name in AUTHORITIES),
    )
    yield Paragraph(text=more, label=own.LOOK.to(lang), style="note")
    places = own.PLACES_USED.to(lang).format(places=_places(book, lang))
    yield Paragraph(text=places, label=own.RESTS_ON.to(lang), style="note")


def _cited(book: Handbook) -> Iterable[Citation]:
    """The first citation of all that the sheet shows."""
    for entry in (*deciding_rules(book), *flagged(book), *rules_with_numbers(book)):
        yield entry.citations[0]
    for phase in book.phases:
        yield phase.citations[0]
        yield from (step.citations[0] for step in _gates(book, phase))
    yield statute(book)


def _places(book: Handbook, lang: Lang) -> str:
    """Sources, with the chapters that are used where they have numbers."""
    found: dict[str, set[str]] = {}
    for citation in _cited(book):
        chapters = found.setdefault(citation.source, set())
        if chapter := _chapter(book, citation):
            chapters.add(chapter)
    return "; ".join(
        f"{book.sources[name].short.to(lang)} ({', '.join(sorted(chapters))})"
        if chapters
        else book.sources[name].short.to(lang)
        for name, chapters in found.items()
    )


def _chapter(book: Handbook, citation: Citation) -> str:
    """The number of a document's chapter, if it has one; of a statute the whole place."""
    if book.sources[citation.source].kind != "document":
        return citation.at
    number = citation.at.partition(",")[0].partition(" ")[0]
    return number if number[0].isdigit() else ""
