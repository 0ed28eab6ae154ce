"""What a step says: short paragraphs with what they rest on, and the quotation that carries it."""

from __future__ import annotations

from components.citation_list import citations
from components.i18n import _, day, said
from components.markup import tag, text
from components.terms import explained
from guidance.bootstrap import handbook
from guidance.domain.citation import Citation
from guidance.domain.knowledge import LawUpdate
from guidance.domain.learning.lesson import Lesson
from guidance.domain.learning.paragraph import Paragraph


def _law(update: LawUpdate) -> str:
    """What holds in law, how it was read and when."""
    read = _("Kontrollerat {day}.", day=day(update.checked))
    if update.status == "V*":
        read += " " + _("Läst i utdrag eller i andra hand.")
    return tag(
        "li",
        tag("strong", text(said(update.title)))
        + tag("p", text(said(update.now)))
        + tag("p", text(read), "iop-note")
        + citations(update.citations),
    )


def _grounds(paragraph: Paragraph, number: int) -> str:
    """Where a paragraph stands, folded."""
    aside = tag("span", " " + text(_("stycke {n}", n=number)), "iop-unseen")
    updates = [update for update in handbook().law if update.id in paragraph.law]
    law = tag("ul", "".join(map(_law, updates)), "iop-lesson-law") if updates else ""
    summary = tag("summary", text(_("Var det står")) + aside)
    return tag("details", summary + citations(paragraph.citations) + law, "iop-sources")


def _paragraph(words: str, paragraph: Paragraph, number: int) -> str:
    return tag("div", tag("p", words) + _grounds(paragraph, number), "iop-lesson-paragraph")


def quotation(cited: Citation) -> str:
    """The words that carry a step, with their source."""
    origin = tag("strong", text(said(handbook().sources[cited.source].short)))
    place = tag("span", text(cited.at), lang="sv")
    words = tag("blockquote", tag("p", text(f"”{cited.quote}”")), lang="sv")
    return tag("figure", words + tag("figcaption", f"{origin}, {place}"), "iop-carries")


def lesson_text(lesson: Lesson) -> str:
    """The step as HTML; a term is explained where it first stands."""
    words = [explained(said(paragraph.text)) for paragraph in lesson.paragraphs]
    parts = zip(words, lesson.paragraphs, strict=True)
    paragraphs = (_paragraph(w, p, n) for n, (w, p) in enumerate(parts, start=1))
    return tag("div", "".join(paragraphs) + quotation(lesson.quotation), "iop-lesson")
