"""Words and signs for what a guideline says about a criterion, and what guidelines are."""

from __future__ import annotations

from components.i18n import N_, _
from components.markup import tag, text
from guidance.domain.source_matrix import Stance

NAMES: dict[Stance, str] = {
    "needed": N_("Krävs"),
    "preferred": N_("Önskas"),
    "relaxed": N_("Tonas ned"),
    "noted": N_("Nämns"),
    "silent": N_("Säger inget"),
}
MEANINGS: dict[Stance, str] = {
    "needed": N_("riktlinjen har det som ett krav"),
    "preferred": N_("riktlinjen vill gärna ha det så"),
    "relaxed": N_("riktlinjen avvisar eller mildrar det som andra kräver"),
    "noted": N_("riktlinjen tar upp det utan att lägga någon vikt vid det"),
    "silent": N_("riktlinjen tar inte upp frågan"),
}
SIGNS: dict[Stance, str] = {"relaxed": "↓", "silent": "–"}
"""The others are a full, a half and an empty circle, which the style sheet draws."""
KINDS = {
    "adopted_rule": N_("kommunens egna riktlinjer"),
    "support": N_("stöd från kommunen"),
    "proposal": N_("förslag till beslut"),
    "opinion": N_("remissvar"),
    "model": N_("modell"),
    "derived": N_("guidens sammanställning"),
}


def words(stance: Stance) -> str:
    """The sign and the word as HTML; the sign is for the eye alone."""
    css = f"iop-stance-sign iop-stance-{stance}"
    sign = tag("span", SIGNS.get(stance, ""), css, aria_hidden="true")
    return sign + tag("span", text(_(NAMES[stance])), "iop-stance-word")


def legend() -> str:
    """What the words of the table mean."""
    items = (
        tag("li", tag("span", words(stance), "iop-stance") + " " + text(_(meaning)))
        for stance, meaning in MEANINGS.items()
    )
    return tag("ul", "".join(items), "iop-legend")
