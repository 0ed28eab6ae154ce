"""The parts of Källor as a list at the side; on a phone, folded above the part."""

from __future__ import annotations

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.sources import place
from components.sources.parts import OVERVIEW, PARTS, Part


def _item(part: Part, here: Part, words: str) -> str:
    return tag("li", place.link(part, text(words), current=part is here))


def _lists(here: Part) -> str:
    first = tag("ul", _item(OVERVIEW, here, _("Översikt")))
    rest = ""
    for group in dict.fromkeys(part.group for part in PARTS):
        items = (_item(part, here, _(part.title)) for part in PARTS if part.group == group)
        rest += tag("p", text(_(group)), "iop-eyebrow") + tag("ul", "".join(items))
    return first + rest


def show(here: Part) -> None:
    """Both shapes of the list; the style sheet shows the one that fits."""
    lists = _lists(here)
    title = _("Översikt") if here is OVERVIEW else _(here.title)
    summary = tag("summary", text(_("Alla delar av Källor")) + tag("span", text(title)))
    inside = tag("div", lists, "iop-parts-side") + tag("details", summary + lists, "iop-parts-fold")
    show_html(place.filled(tag("nav", inside, "iop-parts", aria_label=_("Delar av Källor"))))
