"""The words of spreadsheets and calendars."""

from __future__ import annotations

from guidance.domain.model import Text

PHASE = Text(sv="Fas", en="Phase")
PART = Text(sv="Del", en="Part")
THEME = Text(sv="Svar: {}", en="Answers: {}")
TALKS = Text(sv="Samtal: {}", en="Talks: {}")
WHO = Text(sv="{label}: {name}", en="{label}: {name}")
NOTE = Text(sv="Anteckning", en="Note")
RECORD = Text(sv="Svar och samtal", en="Answers and talks")

# The calendar
CALENDAR = Text(sv="IOP: {}", en="IOP: {}")
DONE = Text(sv="Klar: {}", en="Done: {}")
NOT_NEEDED = Text(sv="Behövs inte: {}", en="Not needed: {}")
PERSON = Text(sv="Person: {}", en="Person: {}")
ROLE = Text(sv="Ansvar: {}", en="Responsible: {}")
SOURCE = Text(sv="Källa: {}", en="Source: {}")
IN_PHASE = Text(sv="Fas: {}", en="Phase: {}")
UNNAMED_TASK = Text(sv="Uppgift utan text", en="Task without text")
