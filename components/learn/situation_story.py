"""A worked case as it is told: what it rests on, paragraph by paragraph, and what is assumed."""

from __future__ import annotations

from components.citation_list import citation, citations
from components.i18n import _, count, said
from components.learn.situation_words import ASSUMED, KINDS, signed
from components.markup import tag, text
from components.source_details import sources
from components.terms import explained
from components.words import fact_name, option_label
from guidance.bootstrap import handbook
from guidance.domain.learning.paragraph import Paragraph
from guidance.domain.learning.situation import Answer, Situation


def _invented(situation: Situation, opened: bool) -> str:
    """That it is made up, and the sentence that it is built on, folded where it may give the
    reading away.
    """
    sign = signed(KINDS["made_up"])
    cited = (c for paragraph in situation.story for c in paragraph.citations)
    built = next((c for c in cited if c.quote), None)
    if built is None:
        return tag("p", sign, "iop-case-kind")
    source = said(handbook().sources[built.source].short)
    words = tag("span", text(_("Byggt på en mening i {source}", source=source)), "iop-setting")
    quoted = tag("ul", citation(built), "iop-citations")
    if not opened:
        hint = _("Läs meningen (den kan avslöja hur fallet läses)")
        quoted = tag("details", tag("summary", text(hint)) + quoted, "iop-sources")
    return tag("p", sign + " " + words, "iop-case-kind") + quoted


def _happened(situation: Situation) -> str:
    """That it has happened, where and when, and how far the telling goes."""
    place = tag("span", text(said(situation.setting)), "iop-setting")
    words = _(
        "Vi berättar det som källorna säger och inget mer. Det som inte framgår har vi antagit, "
        "och då säger vi det, eller lämnat öppet."
    )
    head = tag("p", signed(KINDS["real"]) + " " + place, "iop-case-kind")
    return head + tag("p", text(words))


def _ground(situation: Situation, opened: bool) -> str:
    """Whether it has happened, and what the telling rests on."""
    is_real = situation.kind == "real"
    told = _happened(situation) if is_real else _invented(situation, opened)
    return tag("div", told, f"iop-case-ground iop-case-{situation.kind}")


def _paragraph(paragraph: Paragraph, number: int) -> str:
    about = _("till stycke {number}", number=number)
    return tag("p", explained(said(paragraph.text))) + sources(paragraph.citations, about)


def _facts(answer: Answer) -> str:
    """The answers that one assumption covers, folded: they may be many."""
    items = "".join(
        tag("li", text(f"{fact_name(fact)}: {option_label(fact, option)}"))
        for fact, option in answer.options.items()
    )
    words = count(len(answer.options), "Visa {n} svar", "Visa {n} svar")
    return tag("details", tag("summary", text(words)) + tag("ul", items), "iop-sources")


def _assumption(answer: Answer) -> str:
    because = tag("p", signed(ASSUMED) + " " + text(said(answer.because)))
    return tag("li", because + _facts(answer) + citations(answer.citations))


def assumptions(situation: Situation, *, every: bool) -> str:
    """What had to be assumed, as a list; before comparing without what the learner is asked."""
    asked = {point.fact for point in situation.points if not every}
    found = [
        answer
        for answer in situation.answers
        if answer.basis == "assumed" and not asked & answer.options.keys()
    ]
    items = "".join(map(_assumption, found))
    return tag("ul", items, "iop-assumed") if items else ""


def story(situation: Situation, *, opened: bool) -> str:
    """The story as HTML; ``opened`` shows at once what a made-up one is built on."""
    told = "".join(_paragraph(p, number) for number, p in enumerate(situation.story, start=1))
    return tag(
        "div",
        _ground(situation, opened) + tag("div", told, "iop-case-told"),
        "iop-case-story",
    )
