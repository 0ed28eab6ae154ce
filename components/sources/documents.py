"""What each document is and how much it weighs; then every other source and when it was read."""

from __future__ import annotations

from components.citation_list import citations
from components.i18n import N_, _, count, day, said
from components.markup import tag, text
from components.sources import entry
from components.sources.place import drawn
from guidance.bootstrap import handbook
from guidance.domain.citation import Source, SourceKind
from guidance.domain.guideline import Remark

KINDS: dict[SourceKind, str] = {
    "law": N_("Lagar och EU-regler"),
    "case_law": N_("Domar"),
    "authority": N_("Myndigheter och organisationer"),
    "report": N_("Utredningar och rapporter"),
    "ours": N_("Guidens eget"),
}


def _document(source: Source) -> str:
    parts = (
        (_("Vad det är"), source.about),
        (_("Från när"), source.dated),
        (_("Hur tungt det väger"), source.weight),
        (_("Vad det inte säger något om"), source.silent),
    )
    rows = (
        tag("dt", text(label)) + tag("dd", text(said(value))) for label, value in parts if value
    )
    words = ""
    if source.evidence:
        words = tag("h3", text(_("Så står det"))) + citations(source.evidence)
    full = tag("p", text(said(source.title)), "iop-full-title")
    about = tag("dl", "".join(rows), "iop-about")
    return entry.article(source.id, said(source.short), full, about, words, _remarks(source.id))


def _tells(remark: Remark, document: str) -> bool:
    """Whether the document is the first that a remark stands on."""
    sources = handbook().sources
    cited = (c.source for c in remark.citations if sources[c.source].kind == "document")
    return next(cited, "") == document


def _remarks(document: str) -> str:
    """What a document says about IOP that no single answer can meet or fail."""
    every = (remark for found in handbook().guidelines.values() for remark in found.remarks)
    told = [remark for remark in every if _tells(remark, document)]
    if not told:
        return ""
    items = (
        tag(
            "li",
            tag("p", tag("span", text(r.ref), "iop-ref") + " " + tag("strong", text(said(r.title))))
            + entry.paragraph(r.text)
            + citations(r.citations),
        )
        for r in told
    )
    head = tag(
        "summary", text(count(len(told), "{n} sak till i texten", "{n} saker till i texten"))
    )
    return tag("details", head + tag("ul", "".join(items), "iop-defined"), "iop-sources")


def _other(source: Source) -> str:
    days = [said(source.dated)] if source.dated else []
    if source.checked:
        days.append(_("Kontrollerat {day}.", day=day(source.checked)))
    title = said(source.title)
    return entry.article(
        source.id,
        said(source.short),
        tag("p", text(title), "iop-full-title") if title != said(source.short) else "",
        entry.paragraph(source.about),
        entry.note(" ".join(days)) if days else "",
        level=3,
    )


@drawn
def html() -> str:
    """The documents, then the rest by kind."""
    sources = handbook().sources.values()
    documents = "".join(_document(source) for source in sources if source.kind == "document")
    others = (
        entry.group(_(title), (_other(source) for source in sources if source.kind == kind))
        for kind, title in KINDS.items()
    )
    return documents + "".join(others)
