"""The parts of the brief as people read and edit them: title, prompt, their text, a suggestion."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from guidance.domain.brief import SECTIONS, BriefPart, PartId, brief_parts
from guidance.domain.case import Case, View
from guidance.domain.model import Lang
from guidance.domain.reading import effective
from guidance.export import words
from guidance.export.documents.brief_form import form_text
from guidance.export.documents.brief_questions import questions_to_ask
from guidance.export.documents.labels import answer
from guidance.export.documents.picture import picture
from guidance.export.subject import Subject
from guidance.export.words import brief as own

AMOUNT = "value_sek"
IDEA_BASED = "idea_based"


class Part(NamedTuple):
    """``text`` is what people wrote and wins; ``suggestion`` stands there as long as it is empty.

    ``lacking``: nobody has said anything yet that belongs here.
    """

    id: PartId
    title: str
    prompt: str
    text: str
    suggestion: str
    lacking: bool

    @property
    def shown(self) -> str:
        """What the reader of the brief sees; empty where nobody has anything to say yet."""
        return self.text or self.suggestion


def parts(subject: Subject) -> tuple[Part, ...]:
    """All parts of the brief of whoever's view the subject has."""
    return tuple(
        Part(
            part.id,
            title_of(part.id, subject.view, subject.lang),
            own.PROMPTS[part.id].to(subject.lang),
            part.text,
            _suggestion(subject, part),
            part.id in SECTIONS[subject.view] and not (part.text or _said(subject, part)),
        )
        for part in brief_parts(subject.book, subject.case, subject.view)
    )


def title_of(part: PartId, view: View, lang: Lang) -> str:
    """What a part is called when one party speaks, or both."""
    together = own.TOGETHER if view == "agreed" else {}
    return together.get(part, own.TITLES[part]).to(lang)


def _suggestion(subject: Subject, part: BriefPart) -> str:
    if part.id == "form":
        return form_text(picture(subject))
    if part.id == "questions":
        return "\n".join(questions_to_ask(subject))
    pieces = [_said(subject, part)]
    if part.id == "who":
        pieces.insert(0, " ".join(_introduction(subject)))
    if part.id == ("we_bring" if subject.view == "public" else "we_ask"):
        pieces.append(_amount(subject))
    return "\n\n".join(piece for piece in pieces if piece)


def _said(subject: Subject, part: BriefPart) -> str:
    """What people say on a part elsewhere; on who they are only what they wrote, since the notes
    there are about others to invite.
    """
    return subject.case.outline.get("parties", "").strip() if part.id == "who" else part.suggestion


def _introduction(subject: Subject) -> Iterable[str]:
    """Who speaks, with whom, about what; and what an idea-based organisation is."""
    case, view, lang = subject.case, subject.view, subject.lang
    names = _names(case, lang)
    yield own.WHO[view].to(lang).format(**names)
    if view in own.IDEA_BASED and known(subject).get(IDEA_BASED) == "yes":
        yield own.IDEA_BASED[view].to(lang).format(**names)


def known(subject: Subject) -> dict[str, str]:
    """What the answers of whoever's view it is say."""
    return effective(subject.book.facts, subject.case.answers(subject.view))


def _names(case: Case, lang: Lang) -> dict[str, str]:
    """What the parties and the cooperation are called in a sentence."""
    return {
        "cso": case.parties.cso.strip() or words.NO_NAME.to(lang),
        "public": case.parties.public.strip() or words.NO_NAME.to(lang),
        "title": case.title.strip() or own.A_COOPERATION.to(lang),
    }


def _amount(subject: Subject) -> str:
    """The total sum, where somebody has named one."""
    value, lang = subject.case.answers(subject.view).get(AMOUNT), subject.lang
    if not isinstance(value, int | float) or AMOUNT not in subject.book.facts:
        return ""
    said = answer(subject.book.facts[AMOUNT], value, lang)
    return own.AMOUNT[subject.view].to(lang).format(amount=said)
