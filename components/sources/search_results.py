"""What a search has found, as HTML: by kind, five of each, the words marked, one link each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from components import routes, session
from components.i18n import N_, _, count, language
from components.markup import tag, text
from components.sources.destinations import destination
from components.sources.place import way_back
from components.words import guideline_name
from guidance.bootstrap import handbook
from guidance.domain.citation import Citation
from guidance.domain.entry import Entry, EntryKind
from guidance.domain.model import Lang
from guidance.search.asking import Phrase
from guidance.search.index import Hit
from guidance.search.marking import excerpt, pieces, places

MOST = 80
"""How many are looked up; what comes after fits badly."""
SHOWN = 5
"""How many of a kind are shown before one asks for all."""

KINDS: dict[EntryKind, str] = {
    "term": N_("Ord"),
    "definition": N_("Definitioner i dokumenten"),
    "fact": N_("Frågor i Pröva"),
    "criterion": N_("Krav i riktlinjerna"),
    "rule": N_("Regler med tal och tider"),
    "remark": N_("Vad dokumenten säger i övrigt"),
    "outcome": N_("Utfall"),
    "alternative": N_("Andra vägar"),
    "phase": N_("Faser"),
    "step": N_("Steg i processen"),
    "question": N_("Samtalsfrågor"),
    "role": N_("Roller"),
    "factor": N_("Vad forskare har sett"),
    "checklist": N_("Checklistan"),
    "section": N_("Avsnitt i avtalet"),
    "milestone": N_("Tidplanen"),
    "law": N_("Lag och det som har ändrats"),
    "contradiction": N_("Där dokumenten säger olika"),
    "defect": N_("Fel i dokumenten"),
    "silence": N_("Det som inget dokument har"),
    "gap": N_("Det som ingen visste"),
    "figure": N_("Antal och årtal"),
    "model": N_("Modeller som liknar IOP"),
    "area": N_("Områden där IOP används"),
    "stake": N_("Värden, nytta och risker"),
    "principle": N_("Principer för balans"),
    "prompt": N_("Frågor som MUCF ställer"),
    "lesson": N_("Steg i Lär dig"),
    "situation": N_("Fall att bedöma"),
    "source": N_("Källor"),
}


class Found(NamedTuple):
    """Hits, and the words by which they were found."""

    hits: Sequence[Hit]
    meant: Collection[Phrase]


def groups(found: Found) -> dict[EntryKind, list[Entry]]:
    """The entries by kind; the kind with the best one comes first."""
    kinds: dict[EntryKind, list[Entry]] = {}
    for hit in found.hits:
        kinds.setdefault(hit.entry.kind, []).append(hit.entry)
    return kinds


def marked(value: str, meant: Collection[Phrase], lang: Lang) -> str:
    """A text as HTML, with what was looked for marked."""
    parts = pieces(value, places(value, meant, lang))
    return "".join(tag("mark", text(p.text)) if p.found else text(p.text) for p in parts)


def _quotations(found: Found) -> dict[str, str]:
    """By entry, the first quotation that has what was looked for and no better entry has shown."""
    shown: dict[Citation, str] = {}
    for entry in (hit.entry for hit in found.hits):
        for cited in entry.citations:
            if cited.quote and cited not in shown and places(cited.quote, found.meant, "sv"):
                shown[cited] = entry.key
                break
    return {key: _quoted(cited, found.meant) for cited, key in shown.items()}


def _quoted(cited: Citation, meant: Collection[Phrase]) -> str:
    source = handbook().sources[cited.source].short.to(language())
    words = tag("q", marked(cited.quote or "", meant, "sv"), lang="sv")
    return tag("p", words + " " + tag("cite", text(source)), "iop-hit-quote")


def _text(entry: Entry, meant: Collection[Phrase]) -> str:
    lang = language()
    whole = entry.text.to(lang)
    return tag("p", marked(excerpt(whole, places(whole, meant, lang)), meant, lang))


def _title(entry: Entry, meant: Collection[Phrase]) -> str:
    """The title, with whose it is."""
    title = marked(entry.title.to(language()), meant, language())
    of = tag("span", text(guideline_name(entry.of)), "iop-hit-of") if entry.of else ""
    return title + (" " + of if of else "")


def hit(entry: Entry, meant: Collection[Phrase]) -> str:
    """One thing that was found: a link to where it stands, else all that there is to read."""
    place = destination(entry, handbook(), bool(session.token()))
    title = _title(entry, meant)
    if place is None:
        whole = tag("p", marked(entry.text.to(language()), meant, language()))
        fold = tag("summary", title, "iop-hit") + whole
        return tag("details", fold)
    back = way_back() if place.route is routes.SOURCES else {}
    address = f"{place.route.path}?{urlencode(session.link({**place.query, **back}))}"
    link = tag("a", title, "iop-hit", href=address)
    return tag("p", link) + _text(entry, meant)


def _group(kind: EntryKind, items: Sequence[str]) -> str:
    head = tag("h3", text(_(KINDS[kind])) + tag("span", text(len(items)), "iop-hit-count"))
    lists = tag("ul", "".join(items[:SHOWN]), "iop-hits")
    if len(items) > SHOWN:
        label = tag("summary", text(_("Visa alla {n}", n=len(items))))
        lists += tag("details", label + tag("ul", "".join(items[SHOWN:]), "iop-hits"), "iop-rest")
    return tag("section", head + lists, "iop-hit-group")


def results(query: str, found: Found) -> str:
    """Everything that was found; the browser can tell which query it answers."""
    quotes = _quotations(found)
    drawn = tag("h2", text(_("Träffar")), "iop-unseen")
    for kind, entries in groups(found).items():
        items = [tag("li", hit(e, found.meant) + quotes.get(e.key, "")) for e in entries]
        drawn += _group(kind, items)
    return tag("div", drawn, "iop-results", data_answers=query)


def status(found: Found) -> str:
    """How much was found, in a line."""
    number, kinds = len(found.hits), len(groups(found))
    if not number:
        return _("Inga träffar")
    words = count(number, "1 träff", "{n} träffar")
    if number >= MOST:
        words = _("De {n} bästa träffarna", n=number)
    return words + " " + count(kinds, "i 1 slag", "i {n} slag")


def nothing(query: str, near: Sequence[str]) -> str:
    """What to try where nothing was found."""
    said = tag("p", text(_("Inget innehåller ”{words}”.", words=query)))
    advice = tag(
        "p",
        text(
            _("Pröva ett kortare ord, ett annat ord för samma sak, eller sök på en del av ordet.")
        ),
    )
    return tag(
        "div",
        said + advice + asks(_("Menade du:"), near),
        "iop-results iop-no-results",
        data_answers=query,
    )


def asks(label: str, queries: Sequence[str]) -> str:
    """Queries to choose from, each one press away."""
    if not queries:
        return ""
    buttons = "".join(
        tag("li", tag("button", text(query), "iop-query", type="button", data_query=query))
        for query in queries
    )
    return tag("div", tag("p", text(label)) + tag("ul", buttons), "iop-queries")
