"""The form for those who work on paper: every question with room to write, and no answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.domain.conversation import OURS, PhaseQuestions, phase_questions
from guidance.domain.fact import Fact
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id, Lang
from guidance.domain.process import Phase, Question
from guidance.export import words
from guidance.export.document import Block, Detail, Document, Heading, Paragraph, Room, Table
from guidance.export.documents import title
from guidance.export.documents.labels import cite, cite_briefly, quoted
from guidance.export.subject import Subject
from guidance.export.words import form as own

PARTY_LINES, AGREED_LINES, DECISION_LINES = 2, 2, 3
TASKS = 4
TALL = "\u00a0\n\u00a0"
"""A cell with room for handwriting."""


def form(subject: Subject) -> Document:
    """The blank form. Of the case it takes the title and the parties' names, and nothing else but
    the guideline, whose questions come first.
    """
    book, case, lang = subject.book, subject.case, subject.lang
    line = own.WRITE_HERE
    return Document(
        kind="form",
        lang=lang,
        title=title.name(case, words.UNTITLED),
        subtitle=own.SUBTITLE.to(lang),
        details=(
            *title.parties(case),
            Detail(label=own.FILLED_BY.to(lang), value=line),
            Detail(label=own.ON.to(lang), value=line),
        ),
        notice=title.notice(case, own.INSTRUCTIONS.to(lang)),
        blocks=(
            *_facts(book, lang),
            *(b for p in book.phases for b in _phase(book, p, book.guideline_of(case), lang)),
        ),
    )


def _facts(book: Handbook, lang: Lang) -> Iterable[Block]:
    """The questions that the assessment asks, theme by theme."""
    numbers = _numbers(book)
    yield Heading(level=1, text=own.FACTS.to(lang))
    for theme in book.themes:
        facts = [fact for fact in book.facts.values() if fact.theme == theme.id]
        if facts:
            yield Heading(level=2, text=theme.title.to(lang))
            yield Table(
                header=(words.QUESTION.to(lang), own.TICK.to(lang), own.NOTE.to(lang)),
                rows=tuple(_fact(book, fact, numbers, lang) for fact in facts),
                widths=(38, 54, 20),
            )


def _numbers(book: Handbook) -> dict[Id, int]:
    """The number of each question as it stands on paper, so that people can speak of it."""
    ordered = (f.id for t in book.themes for f in book.facts.values() if f.theme == t.id)
    return {name: n for n, name in enumerate(ordered, 1)}


def _fact(
    book: Handbook, fact: Fact, numbers: Mapping[Id, int], lang: Lang
) -> tuple[str, str, str]:
    name = own.NUMBERED.to(lang).format(n=numbers[fact.id], name=fact.name.to(lang))
    asked = [name, fact.question.to(lang), *_condition(book, fact, numbers, lang)]
    if fact.kind == "number":
        ticked = [own.AMOUNT.to(lang).format(line=own.AMOUNT_LINE)]
    else:
        ticked = [own.BOX.format(option.label.to(lang)) for option in fact.options]
    ticked.append(own.BOX.format(words.UNKNOWN.to(lang)))
    return ("\n".join(asked), "\n".join(ticked), "")


def _condition(book: Handbook, fact: Fact, numbers: Mapping[Id, int], lang: Lang) -> Iterable[str]:
    """When the question is asked at all, in words."""
    for name, options in (fact.when or {}).items():
        labels = [o.label.to(lang) for o in book.facts[name].options if o.id in options]
        said = own.OR.to(lang).join(quoted(label, lang) for label in labels)
        yield own.ONLY_IF.to(lang).format(options=said, n=numbers[name])


def _phase(book: Handbook, phase: Phase, guideline: Id, lang: Lang) -> Iterable[Block]:
    first = phase.id == book.phases[0].id
    yield Heading(level=1, text=phase.title.to(lang), new_page=not first)
    yield Paragraph(text=phase.lead.to(lang))
    groups = phase_questions(book, phase)
    for group in sorted(groups, key=lambda group: group.document != guideline):
        yield from _group(book, group, lang)
    yield from _agreed(lang)


def _group(book: Handbook, group: PhaseQuestions, lang: Lang) -> Iterable[Block]:
    if group.document == OURS:
        yield Heading(level=2, text=own.OUR_QUESTIONS.to(lang))
        yield Paragraph(text=own.OUR_NOTE.to(lang), style="note")
    else:
        name = book.guidelines[group.document].name.to(lang)
        yield Heading(level=2, text=own.QUESTIONS_FROM.to(lang).format(name=name))
    for question in group.questions:
        yield from _question(book, question, lang)


def _question(book: Handbook, question: Question, lang: Lang) -> Iterable[Block]:
    yield Paragraph(text=question.text.to(lang), style="minor")
    if not question.ours:
        yield Paragraph(text=source(book, question, lang), style="note")
    for who in (words.PARTY["cso"], words.PARTY["public"]):
        yield Paragraph(text=who.to(lang), style="note")
        yield Room(lines=PARTY_LINES)
    yield Paragraph(text=own.AGREED.to(lang), style="note")
    yield Room(lines=AGREED_LINES)


def source(book: Handbook, question: Question, lang: Lang) -> str:
    """Where a document's question stands; in English with the Swedish words, which are its own."""
    if lang == "sv":
        return cite_briefly(book, question.citations, lang)
    return "\n".join(cite(book, citation, lang) for citation in question.citations)


def _agreed(lang: Lang) -> Iterable[Block]:
    """Room for decisions, and ruled rows for who does what by when."""
    yield Heading(level=2, text=own.DECISIONS_AND_TASKS.to(lang))
    yield Paragraph(text=own.DECIDED.to(lang), style="note")
    yield Room(lines=DECISION_LINES)
    yield Table(
        header=(words.TASK.to(lang), own.WHO.to(lang), own.WHEN.to(lang)),
        rows=((TALL, "", ""),) * TASKS,
        widths=(60, 28, 22),
    )
