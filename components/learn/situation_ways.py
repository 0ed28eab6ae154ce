"""What would have to be different for the outcome that the learner said."""

from __future__ import annotations

from collections.abc import Iterable

from components.i18n import _
from components.learn.situation_words import guidelines, listed
from components.markup import tag, text
from components.words import answer_label, fact_name
from guidance.domain.learning.comparing import Row
from guidance.domain.learning.situation import Situation

_Way = tuple[tuple[str, str], ...]


def _change(situation: Situation, fact: str, option: str) -> str:
    return _(
        "{fact}: från ”{now}” till ”{then}”",
        fact=fact_name(fact),
        now=answer_label(fact, situation.options.get(fact)),
        then=answer_label(fact, option),
    )


def _by_way(rows: Iterable[Row]) -> dict[_Way, list[str]]:
    """The guidelines that the same changes would turn; no changes where none are small enough."""
    found: dict[_Way, list[str]] = {}
    for row in rows:
        if row.guessed is False:
            way = tuple(row.way.change.items()) if row.way else ()
            found.setdefault(way, []).append(row.guideline)
    return found


def _sentence(situation: Situation, way: _Way, names: list[str]) -> str:
    where = tag("strong", text(_("Enligt {names}", names=guidelines(names))))
    if not way:
        none = _("ingen liten ändring av våra svar leder dit.")
        return tag("li", where + ": " + text(none))
    changes = listed(_change(situation, fact, option) for fact, option in way)
    return tag("li", where + ": " + text(changes))


def ways(situation: Situation, rows: Iterable[Row]) -> str:
    """The smallest changes to our answers; what is the same for several is said once."""
    found = sorted(_by_way(rows).items(), key=lambda pair: not pair[0])
    items = "".join(_sentence(situation, way, names) for way, names in found)
    lead = text(_("Så lite som möjligt, räknat från våra svar:")) if found and found[0][0] else ""
    return (tag("p", lead) if lead else "") + tag("ul", items, "iop-list") if items else ""
