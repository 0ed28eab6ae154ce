"""The words of the blank form on paper."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(
    sv="Blankett för samtal om ett idéburet offentligt partnerskap (IOP)",
    en="Form for talks on an idea-based public partnership (IOP)",
)
INSTRUCTIONS = Text(
    sv="Kryssa i det svar som stämmer bäst och skriv det som ni vill minnas på raderna. Ta "
    "frågorna i den ordning som passar er. Ni behöver inte svara på allt: det som är tomt kan "
    "ni tala om nästa gång.",
    en="Tick the answer that fits best and write what you want to remember on the lines. Take the "
    "questions in any order that suits you. You need not answer them all: what is empty you can "
    "talk about next time.",
)
FILLED_BY = Text(sv="Ifyllt av", en="Filled in by")
ON = Text(sv="Datum", en="Date")
WRITE_HERE = "_" * 24
FACTS = Text(sv="Frågor om samarbetet", en="Questions about the cooperation")
TICK = Text(sv="Sätt kryss", en="Tick")
NOTE = Text(sv="Anteckning", en="Note")
BOX = "☐ {}"
AMOUNT = Text(sv="{line} kronor", en="SEK {line}")
AMOUNT_LINE = "_" * 14
NUMBERED = Text(sv="{n}. {name}", en="{n}. {name}")
ONLY_IF = Text(
    sv="Bara om ni svarar {options} på fråga {n}.",
    en="Only if you answer {options} to question {n}.",
)
AGREED = Text(sv="Det här är vi överens om", en="What we agree on")
OR = Text(sv=" eller ", en=" or ")
QUESTIONS_FROM = Text(sv="Frågor ur {name}", en="Questions from {name}")
OUR_QUESTIONS = Text(sv="Frågor från IOP-guiden", en="Questions from IOP-guiden")
OUR_NOTE = Text(
    sv="Inget av dokumenten har de här frågorna. De är IOP-guidens egna.",
    en="None of the documents has these questions. They are IOP-guiden’s own.",
)
DECISIONS_AND_TASKS = Text(sv="Beslut och uppgifter", en="Decisions and tasks")
DECIDED = Text(sv="Det här beslutar vi", en="What we decide")
WHO = Text(sv="Vem", en="Who")
WHEN = Text(sv="När", en="When")
