"""The words of the conversation record, and of what people wrote for the documents."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Samtalsprotokoll", en="Conversation record")
NOTICE = Text(
    sv="Här står vad parterna har antecknat, bestämt och lovat, med deras egna ord.",
    en="This is what the parties have noted, decided and promised, in their own words.",
)

# To fill in by hand
MEETING = Text(sv="Mötet", en="The meeting")
WHEN_WHERE = Text(sv="Datum, tid och plats", en="Date, time and place")
PRESENT = Text(sv="Närvarande: {party}", en="Present: {party}")
OTHERS_PRESENT = Text(sv="Närvarande: andra", en="Present: others")
WRITTEN_BY = Text(sv="Antecknat av", en="Notes taken by")

# In short
IN_SHORT = Text(sv="I korthet", en="In short")
NOTED = Text(
    sv="Frågor med anteckning: {n} av {total}.", en="Questions with a note: {n} of {total}."
)
AGREED = Text(
    sv="Frågor med ett gemensamt svar: {n} av {total}.",
    en="Questions with an agreed answer: {n} of {total}.",
)
DECIDED = Text(sv="Faser med beslut: {n} av {total}.", en="Phases with a decision: {n} of {total}.")
PROMISED = Text(
    sv="Uppgifter kvar att göra: {n} av {total}.", en="Tasks left to do: {n} of {total}."
)

# What was said
OURS = Text(sv="IOP-guidens egen fråga", en="IOP-guiden’s own question")
NOT_AGREED = Text(sv="Inget gemensamt svar är antecknat.", en="No agreed answer has been noted.")
NOTHING = Text(sv="Inget är antecknat i den här fasen.", en="Nothing has been noted in this phase.")
DECISION = Text(sv="Beslut och öppna frågor", en="Decisions and open questions")

# What is left
LEFT = Text(sv="Kvar att ta upp", en="Still to be discussed")
UNANSWERED = Text(sv="Frågor som ingen har antecknat något om", en="Questions without any note")
PARTED = Text(
    sv="Frågor med anteckningar men inget gemensamt svar",
    en="Questions with notes but no agreed answer",
)
DIFFERING = Text(sv="Frågor där parterna har svarat olika", en="Questions answered differently")
DIFFERS = Text(
    sv="{question} {cso}: {a}. {public}: {b}.", en="{question} {cso}: {a}. {public}: {b}."
)
OPEN_TASKS = Text(sv="Uppgifter som inte är klara", en="Tasks that are not done")
NOTHING_LEFT = Text(sv="Inget står kvar att ta upp.", en="Nothing is left to discuss.")

# The annex
ANNEX = Text(sv="Bilaga: parternas svar", en="Annex: the parties’ answers")

# Texts
BRIEF = Text(sv="Texter till underlaget inför första mötet", en="Texts for the first-meeting brief")
LEFT_OUT = Text(sv="Rubriker som är utelämnade", en="Headings that are left out")
REASON = Text(sv="Skäl", en="Reason")
PART_GONE = Text(sv="En del som inte längre finns", en="A part that no longer exists")
TERM = Text(sv="Avtalstid", en="Term")
START = Text(sv="Början", en="Start")
END = Text(sv="Slut", en="End")
MONTHS = Text(sv="Längd i månader", en="Length in months")
FOLLOW_UPS = Text(sv="Uppföljningar om året", en="Follow-ups a year")
MOVED = Text(sv="Dagar som ni har valt själva", en="Days that you have chosen yourselves")
DAY_GONE = Text(sv="En händelse som inte längre finns", en="An event that no longer exists")
