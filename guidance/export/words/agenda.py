"""The words of a workshop's agenda on paper."""

from __future__ import annotations

from guidance.domain.model import Text
from guidance.domain.workshop.plan import ItemKind

SUBTITLE = Text(sv="Agenda för workshop", en="Workshop agenda")
UNTITLED = Text(sv="Workshop utan namn", en="Unnamed workshop")
FILE = Text(sv="iop-agenda", en="iop-agenda")
DAY = Text(sv="Dag", en="Day")
TIME = Text(sv="Tid", en="Time")
CLOCK = Text(sv="{hour}.{minute}", en="{hour}:{minute}")
FROM_TO = Text(sv="{start}–{end}", en="{start}–{end}")
MADE = Text(sv="Utskriven", en="Printed")
LENGTH = Text(sv="Längd", en="Length")
HOURS = Text(sv="{n} tim", en="{n} h")
MINUTES = Text(sv="{n} min", en="{n} min")
QUESTIONS = Text(sv="Antal frågor", en="Number of questions")
NOTICE = Text(
    sv="Om varje fråga röstar ni först var för sig, pratar sedan om resultatet och kan rösta igen. "
    "Ingen behöver säga sitt namn, och rösterna sparas bara som antal.",
    en="On each question you first vote individually, then talk about the result, and can vote "
    "again. Nobody needs to give a name, and the votes are kept as numbers only.",
)
AT_A_GLANCE = Text(sv="Översikt", en="At a glance")
QUESTION = Text(sv="Fråga", en="Question")
LENGTH_COLUMN = Text(sv="Minuter", en="Minutes")
NUMBERED = Text(sv="{n}. {title}", en="{n}. {title}")
DONE = Text(sv="Slut", en="End")
NOTHING = Text(
    sv="Inga frågor är valda än. Lägg till några i planen och hämta agendan på nytt.",
    en="No questions have been chosen yet. Add some to the plan and download the agenda again.",
)
KINDS: dict[ItemKind, Text] = {
    "fact": Text(sv="Fråga ur Pröva", en="A question from Try it"),
    "question": Text(sv="Samtalsfråga", en="A discussion question"),
    "own": Text(sv="Egen fråga", en="A question of our own"),
}
OPTIONS = Text(sv="Det här röstar ni om", en="What you vote on")
QUESTION_GONE = Text(
    sv="Guiden har inte längre den här frågan. Byt ut den i planen.",
    en="The guide no longer has this question. Replace it in the plan.",
)
NO_VOTE = Text(
    sv="Frågan besvaras med ett belopp. Det går inte att rösta om den.",
    en="The question is answered with an amount. It cannot be voted on.",
)
ROOM = Text(sv="Anteckningar", en="Notes")
ANSWER = Text(sv="Vårt svar", en="Our answer")
