"""The words of phones and wall, by name, for templates and scripts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from components.i18n import N_, catalogue
from guidance.domain.model import Lang
from guidance.domain.workshop.plan import Side

SIDES: dict[Side, str] = {
    "cso": N_("Idéburen organisation"),
    "public": N_("Offentlig verksamhet"),
    "other": N_("Annan"),
}
SHORT_SIDES: dict[Side, str] = {
    "cso": N_("Idéburna"),
    "public": N_("Offentliga"),
    "other": N_("Andra"),
}

PHONE = {
    "workshop": N_("Workshop"),
    "code_title": N_("Var med i workshopen"),
    "code_label": N_("Kod"),
    "code_help": N_("Sex tecken. Koden står på väggen."),
    "go_on": N_("Fortsätt"),
    "side_title": N_("Vilken sida kommer du från?"),
    "side_help": N_("Vi frågar inte efter ditt namn, och ingen ser vad just du har röstat."),
    "join": N_("Gå med"),
    "welcome": N_("Du är med"),
    "welcome_help": N_("Frågan kommer hit av sig själv. Du behöver inte göra något mer."),
    "not_open": N_("Läs frågan så länge. Röstningen har inte öppnat än."),
    "choose": N_("Välj ett svar. Du kan ändra dig tills röstningen stänger."),
    "second_choose": N_(
        "Andra omgången: rösta igen efter samtalet. Du kan svara likadant eller ändra dig."
    ),
    "vote": N_("Rösta"),
    "your_vote": N_("Din röst: {option}"),
    "change": N_("Ändra rösten"),
    "closed": N_("Röstningen är stängd. Titta på väggen."),
    "result": N_("Så röstade rummet"),
    "thanks": N_("Tack för att du var med!"),
    "thanks_help": N_("Workshopen är slut. Rösterna sparas bara som antal. Du kan stänga sidan."),
    "note_title": N_("Skicka en tanke"),
    "note_help": N_("Högst 300 tecken. Skriv inga namn. Ledaren kan visa tanken på väggen."),
    "note_send": N_("Skicka"),
    "note_sent": N_("Tanken är skickad."),
    "see_now": N_("Se vad som pågår nu"),
    "saving": N_("Sparas …"),
    "saved": N_("Sparat"),
    "offline_vote": N_("Ingen kontakt. Rösten skickas så snart nätet är tillbaka."),
    "offline_note": N_("Ingen kontakt. Tanken skickas så snart nätet är tillbaka."),
    "offline": N_("Ingen kontakt. Sidan försöker igen av sig själv."),
    "online": N_("Kontakten är tillbaka."),
    "choose_first": N_("Välj ett svar först."),
    "too_few": N_("Så få har röstat att resultatet inte visas, för att ingen ska röjas."),
    "few_on_a_side": N_("En sida har så få röster att sidorna inte visas var för sig."),
    "votes": N_("{n} röster."),
    "nobody_chose": N_("Ingen har valt: {options}."),
    "legend": N_("Ringen är första omgången, pilen visar hur svaren har flyttat sig."),
    "percent": N_("{n} %"),
    "all": N_("Alla"),
    "try_again": N_("Försök igen"),
}

WALL = {
    "wall": N_("Väggen"),
    "join_at": N_("Gå till"),
    "code": N_("Kod"),
    "joined": N_("{n} är med"),
    "voted": N_("{n} av {joined} har röstat"),
    "welcome": N_("Välkomna"),
    "way_in": N_(
        "Var med från telefonen: rikta kameran mot bilden, eller skriv in adressen och koden."
    ),
    "second": N_("Andra omgången"),
    "is_open": N_("Rösta nu"),
    "is_closed": N_("Röstningen är stängd"),
    "gap": N_("{n} procentenheter isär"),
    "gap_one": N_("1 procentenhet isär"),
    "no_gap": N_("Lika"),
    "before": N_("först"),
    "now": N_("nu"),
    "notes": N_("Tankar från rummet"),
    "no_notes": N_("Inga tankar har kommit än. Skicka en från telefonen."),
    "more_rows": N_("{n} svar till står på telefonerna."),
    "more_notes": N_("Och {n} till."),
    "agreed": N_("Rummets svar"),
    "outcome": N_("Med det ni har kommit överens om: {outcome}"),
    "ended": N_("Tack för i dag!"),
    "time_left": N_("Tid kvar"),
    "time_up": N_("Tiden är slut"),
    "no_contact": N_("Ingen kontakt med servern. Sidan försöker igen."),
    "help": N_("Tangenter"),
    "close_help": N_("Stäng"),
    "qr": N_("QR-kod till deltagarnas sida"),
}

KEYS: tuple[tuple[str, str], ...] = (
    ("→", N_("Nästa fråga")),
    ("←", N_("Föregående fråga")),
    ("O", N_("Öppna röstningen")),
    ("C", N_("Stäng röstningen")),
    ("V", N_("Visa resultatet")),
    ("H", N_("Dölj resultatet")),
    ("R", N_("Rösta en gång till")),
    ("N", N_("Visa eller ta ner tankarna")),
    ("X", N_("Dölj den nyaste tanken")),
    ("T", N_("Starta eller stoppa tiden")),
    ("F", N_("Helskärm")),
    ("L", N_("Ljus eller mörk vägg")),
    ("?", N_("Visa eller dölj det här kortet")),
)
"""The wall's keyboard, as its card shows it; vagg.js does what it says."""

SCRIPT = (
    "saving",
    "saved",
    "offline_vote",
    "offline_note",
    "offline",
    "online",
    "choose_first",
    "note_sent",
)
"""What delta.js may say by itself."""


@lru_cache(maxsize=8)
def words(lang: Lang) -> Mapping[str, str]:
    """Everything that phones and wall say, in ``lang``; the wall's names begin with ``wall_``."""
    known = catalogue(lang)
    named = {**PHONE, **{f"wall_{name}": said for name, said in WALL.items()}}
    return {name: known.get(said, said) for name, said in named.items()}


def translated(message: str, lang: Lang) -> str:
    """A marked message in ``lang``."""
    return catalogue(lang).get(message, message)
