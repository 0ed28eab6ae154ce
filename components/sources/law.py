"""What has changed in law and names since the documents were written: status, source and date."""

from __future__ import annotations

from components.citation_list import citations
from components.i18n import N_, _, day, said
from components.markup import tag, text
from components.sources import entry
from components.sources.place import drawn, jump
from components.table import table
from guidance.bootstrap import handbook
from guidance.domain.knowledge import Amount, LawUpdate
from guidance.domain.learning.figures import said as figure
from guidance.export.words.assessment import AREAS

STATUS = {
    "V": N_("Läst i källan"),
    "V*": N_("Läst i utdrag eller i andra hand"),
}


def _period(amount: Amount) -> str:
    if amount.since and amount.until:
        return _("{since} till {until}", since=day(amount.since), until=day(amount.until))
    if amount.since:
        return _("från {since}, inget slut är känt", since=day(amount.since))
    if amount.until:
        return _("till {until}", until=day(amount.until))
    return _("ingen period anges")


def _amounts(amounts: tuple[Amount, ...]) -> str:
    if not amounts:
        return ""
    head = _("Belopp eller tid"), _("Värde"), _("Gäller")
    rows = [(said(a.name), said(figure(a.value, a.unit)), _period(a)) for a in amounts]
    return table(head, rows)


def _entry(update: LawUpdate) -> str:
    status = tag("span", text(_(STATUS[update.status])), "iop-tag")
    checked = text(_("Kontrollerat {day}.", day=day(update.checked)))
    then = entry.labelled(_("I dokumenten"), update.then) if update.then else ""
    now = entry.labelled(_("Nu"), update.now)
    sides = tag("div", tag("div", then) * bool(then) + tag("div", now), "iop-then-now")
    return entry.article(
        update.id,
        said(update.title),
        tag("p", status + " " + checked, "iop-note"),
        sides,
        _amounts(update.amounts),
        citations(update.citations),
        entry.facts(update.facts),
        level=3,
        ref=update.ref,
    )


@drawn
def html() -> str:
    """The entries by area of law, with ways to each area."""
    found = {name: [update for update in handbook().law if update.area == name] for name in AREAS}
    ways = (
        tag("li", jump(text(f"{said(AREAS[name])} ({len(some)})"), f"law-{name}"))
        for name, some in found.items()
        if some
    )
    lead = entry.note(
        _(
            "Guiden ger ingen juridisk rådgivning. Fråga kommunens jurister om det som gäller i "
            "ert fall, och läs lagen som den lyder i dag."
        )
    )
    groups = (
        entry.group(said(AREAS[name]), map(_entry, some), f"law-{name}")
        for name, some in found.items()
    )
    nav = tag("nav", tag("ul", "".join(ways), "iop-ways"), aria_label=_("Rättsområden"))
    return lead + nav + "".join(groups)
