"""A discussion question in words: the document's own as a quotation, ours as ours."""

from __future__ import annotations

from components.i18n import _, language, said
from components.markup import tag, text
from components.words import guideline_name
from guidance.bootstrap import handbook
from guidance.domain.conversation import OURS
from guidance.domain.model import Id
from guidance.domain.process import Question


def asked(question: Question) -> str:
    """The question as a heading or link says it: a document's words inside quotation marks."""
    words = said(question.text)
    if question.ours:
        return words
    return f"”{words}”" if language() == "sv" else f"“{words}”"


def original(question: Question) -> str:
    """Under a translation the document's own words, as HTML; empty where they stand already."""
    if question.ours or language() == "sv":
        return ""
    return tag("p", tag("q", text(question.text.sv)), "iop-original", lang="sv")


def document_name(document: Id) -> str:
    """Whose questions they are."""
    return _("IOP-guidens egna") if document == OURS else guideline_name(document)


def origin(question: Question) -> str:
    """Where the question stands, as HTML."""
    if question.ours:
        return text(_("Guidens egen fråga"))
    cited = question.citations[0]
    name = tag("strong", text(said(handbook().sources[cited.source].short)))
    return name + ", " + tag("span", text(cited.at), lang="sv")
