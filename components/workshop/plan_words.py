"""A plan in words: times, lengths, kinds of questions, and why each may be worth its time."""

from __future__ import annotations

from components.i18n import N_, _, count, language, said
from guidance.bootstrap import handbook
from guidance.domain.workshop.options import SCALE, fault, title_of
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.planning import times
from guidance.domain.workshop.proposal import Reason

REASONS: dict[Reason, str] = {
    "differ": N_("parterna svarar olika"),
    "unknown": N_("någon har svarat ”vet inte”"),
    "open": N_("inget gemensamt svar än"),
    "turns": N_("ett annat svar skulle ändra utfallet"),
    "talk": N_("inget antecknat tillsammans än"),
    "settled": N_("ni har redan ett gemensamt svar"),
}


def name(plan: Plan) -> str:
    """What the workshop is called, also where nobody has said."""
    return plan.title.strip() or _("Workshop utan namn")


def clock(time: str) -> str:
    """A time of day as people write it."""
    return time.replace(":", ".") if language() == "sv" else time


def length(minutes: int) -> str:
    """So many minutes, in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = (_("{n} tim", n=hours) if hours else "", _("{n} min", n=rest) if rest else "")
    return " ".join(part for part in parts if part) or _("{n} min", n=0)


def extent(plan: Plan) -> str:
    """How many questions, how long, and until when."""
    if not plan.items:
        return _("Inga frågor än")
    parts = [count(len(plan.items), "{n} fråga", "{n} frågor"), length(plan.minutes)]
    if reckoned := times(plan):
        parts.append(_("slut ungefär {time}", time=clock(reckoned[-1])))
    return ", ".join(parts)


def title(item: Item) -> str:
    """The question as it stands on the wall; says so where the guide no longer has it."""
    wrong = fault(handbook(), item)
    return said(wrong.words) if wrong else said(title_of(handbook(), item))


def kind(item: Item) -> str:
    """What people vote on."""
    if item.kind == "fact":
        return _("Fråga ur Pröva")
    if item.kind == "question":
        return _("Samtalsfråga")
    if item.options:
        return count(len(item.options), "Egen fråga, {n} svar", "Egen fråga, {n} svar")
    return _("Egen fråga om hur överens ni är")


def scale() -> str:
    """The answers of a question without any of its own."""
    return ", ".join(f"”{said(option.text)}”" for option in SCALE)
