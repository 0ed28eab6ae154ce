"""How an entry of Källor looks: a heading, labelled texts, and ways to what it touches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components import session
from components.i18n import _, said
from components.markup import tag, text
from components.sources import parts, place
from components.terms import explained
from components.words import fact_name
from guidance.bootstrap import handbook
from guidance.domain.model import Text
from guidance.domain.source_matrix import source_matrix


def article(name: str, title: str, *body: str, level: int = 2, ref: str = "") -> str:
    """An entry that can be asked for by its id; ``ref`` is the short mark that people cite."""
    mark = tag("span", text(ref), "iop-ref") + " " if ref else ""
    head = tag(f"h{level}", mark + text(title))
    return tag("article", head + "".join(body), "iop-entry", id=f"post-{name}")


def fold(name: str, title: str, *body: str, ref: str = "") -> str:
    """An entry of which only the heading shows until it is opened."""
    mark = tag("span", text(ref), "iop-ref") + " " if ref else ""
    head = tag("summary", tag("h2", mark + text(title)))
    inside = tag("div", "".join(body), "iop-entry-body")
    return tag("details", head + inside, "iop-entry iop-entry-fold", id=f"post-{name}")


def labelled(label: str, value: Text | str) -> str:
    """A text with the word that says what it is."""
    words = text(value) if isinstance(value, str) else explained(said(value))
    return tag("p", tag("strong", text(label), "iop-label") + " " + words)


def paragraph(value: Text, css: str = "", *, plain: bool = False) -> str:
    """A text of the content; ``plain`` where it explains a term itself."""
    return tag("p", text(said(value)) if plain else explained(said(value)), css)


def note(words: str) -> str:
    """A remark in small type."""
    return tag("p", text(words), "iop-note")


def group(title: str, entries: Iterable[str], name: str = "") -> str:
    """Entries under a heading of their own; nothing where there are none."""
    inside = "".join(entries)
    place_of = {"id": name} if name else {}
    if not inside:
        return ""
    return tag("section", tag("h2", text(title), "iop-group") + inside, "iop-shelf", **place_of)


def _listed(label: str, links: Sequence[str]) -> str:
    if not links:
        return ""
    items = "".join(tag("li", link) for link in links)
    head = tag("p", tag("strong", text(label), "iop-label"))
    return tag("div", head + tag("ul", items, "iop-ways"), "iop-touches")


def in_matrix() -> frozenset[str]:
    """The facts of which some guideline speaks."""
    return frozenset(row.fact for row in source_matrix(handbook()))


def _fact(fact: str, shown: frozenset[str]) -> str:
    if session.token():
        return place.question_link(fact, fact_name(fact))
    if fact in shown:
        return place.link(parts.MATRIX, text(fact_name(fact)), fact)
    return text(fact_name(fact))


def facts(found: Sequence[str]) -> str:
    """The questions that an entry touches; where a case is open, the way to answer them."""
    label = _("Frågor som det rör, i Pröva") if session.token() else _("Frågor som det rör")
    shown = in_matrix() if found else frozenset[str]()
    return _listed(label, [_fact(fact, shown) for fact in found if fact in handbook().facts])


def law(found: Sequence[str]) -> str:
    """The entries about the law that say what holds instead."""
    titles = {update.id: said(update.title) for update in handbook().law}
    links = [place.link(parts.LAW, text(titles[name]), name) for name in found if name in titles]
    return _listed(_("Vad som gäller nu"), links)


def sections(found: Sequence[str]) -> str:
    """The sections of the draft in which something is taken up."""
    titles = [said(handbook().sections[name].title) for name in found]
    return labelled(_("I avtalsutkastet"), ", ".join(titles)) if titles else ""
