"""The words of the dates: the timeline as a picture, as a table and in words."""

from __future__ import annotations

from guidance.domain.model import Text
from guidance.domain.timeline import MilestoneKind

DATES = Text(sv="Datum för avtalet", en="Dates of the agreement")
KINDS: dict[MilestoneKind, Text] = {
    "start": Text(sv="Start", en="Start"),
    "evidence": Text(sv="Underlag", en="Documents"),
    "payment": Text(sv="Utbetalning", en="Payment"),
    "follow_up": Text(sv="Uppföljning", en="Follow-up"),
    "plan": Text(sv="Plan", en="Plan"),
    "report": Text(sv="Berättelse", en="Report"),
    "evaluation": Text(sv="Utvärdering", en="Evaluation"),
    "talks": Text(sv="Samtal om förlängning", en="Talks on extension"),
    "end": Text(sv="Slut", en="End"),
}
SHORT: dict[MilestoneKind, Text] = {**KINDS, "talks": Text(sv="Samtal", en="Talks")}
"""Names that fit beside a mark."""

COUNT = Text(sv="{name}: {n}", en="{name}: {n}")
ALT = Text(
    sv="Tidslinje från {start} till {end} med {n} datum. {kinds}. Alla datum står i text intill.",
    en="Timeline from {start} to {end} with {n} dates. {kinds}. All dates stand in text nearby.",
)
CAPTION = Text(
    sv="Avtalet gäller från den {start} till den {end}. Det färgade fältet är avtalstiden.",
    en="The agreement runs from {start} to {end}. The tinted band is its term.",
)
NO_DATES = Text(sv="Inga datum än. {reason}", en="No dates so far. {reason}")
DATE = Text(sv="Datum", en="Date")
WHAT = Text(sv="Vad som händer", en="What happens")
SOURCE = Text(sv="Bygger på", en="Based on")
WINDOW = Text(sv="Mellan den {opens} och den {closes}.", en="Between {opens} and {closes}.")
MOVED = Text(
    sv="Flyttad från den {day}, som inte är en arbetsdag.",
    en="Moved from {day}, which is not a working day.",
)
SET_BY_PARTIES = Text(sv="Ni har själva valt dagen.", en="You chose the day yourselves.")
OURS = Text(sv="IOP-guidens råd", en="IOP-guiden’s advice")
TERM = Text(sv="Er avtalstid", en="Your term")
OPEN_POINTS = Text(sv="Det här bestämmer ni själva", en="What is left to you")
