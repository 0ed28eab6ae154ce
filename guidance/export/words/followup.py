"""The words of the yearly follow-up."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Årlig uppföljning: plan och berättelse", en="Yearly follow-up: plan and report")
NOTICE = Text(
    sv="Det här är en mall att fylla i tillsammans: en plan när året börjar och en berättelse när "
    "det slutar.",
    en="This is a template to fill in together: a plan when the year begins and a report when it "
    "ends.",
)

# What it builds on
BASIS = Text(sv="Det som ni följer upp", en="What you follow up")
GOALS = Text(sv="Mål", en="Goals")
SUGGESTED = Text(
    sv="Målen är hämtade ur det som ni har svarat och antecknat. Ingen har skrivit dem för avtalet "
    "än.",
    en="The goals come from what you have answered and noted. Nobody has written them for the "
    "agreement yet.",
)
NO_GOALS = Text(
    sv="[Avtalsutkastet har inga mål än. Skriv dem där först, eller fyll i dem här.]",
    en="[The draft agreement has no goals yet. Write them there first, or fill them in here.]",
)
EMPTY_GOAL = Text(sv="[Mål {n}]", en="[Goal {n}]")
NUMBERED = Text(sv="{n}. {goal}", en="{n}. {goal}")

# What the guideline says
GUIDELINE_SAYS = Text(sv="Så säger riktlinjen: {name}", en="What the guideline says: {name}")
SILENT = Text(
    sv="Vi har inte hittat något i den här riktlinjen om hur uppföljningen går till. Bestäm "
    "tillsammans hur ni gör, och skriv det i avtalet.",
    en="We have not found anything in this guideline on how follow-up is done. Decide together "
    "how you do it, and write it in the agreement.",
)
OUR_TEMPLATE = Text(
    sv="Planen och berättelsen är IOP-guidens egen mall.",
    en="The plan and the report are IOP-guiden’s own template.",
)

# A year
YEAR = Text(sv="År {year}", en="Year {year}")
PART_OF_YEAR = Text(
    sv="Avtalet gäller från {start} till {end} det här året.",
    en="The agreement holds from {start} to {end} this year.",
)
ANY_YEAR = Text(sv="År ________", en="Year ________")
COPY = Text(
    sv="Avtalet har ingen tidsplan än. Kopiera bladen för varje år.",
    en="The agreement has no timetable yet. Copy the sheets for each year.",
)
MORE_YEARS = Text(
    sv="Avtalet gäller i fler år än de som står här. Kopiera bladen för varje år.",
    en="The agreement holds for more years than stand here. Copy the sheets for each year.",
)
PLAN = Text(sv="Plan", en="Plan")
REPORT = Text(sv="Berättelse", en="Report")
DUE = Text(sv="Klar senast {day}.", en="Ready by {day}.")
PLAN_COLUMNS = (
    Text(sv="Mål", en="Goal"),
    Text(sv="Det här gör vi i år", en="What we do this year"),
    Text(sv="Vem", en="Who"),
    Text(sv="När", en="By when"),
    Text(sv="Så ser vi att det fungerar", en="How we see that it works"),
)
REPORT_COLUMNS = (
    Text(sv="Mål", en="Goal"),
    Text(sv="Det här gjorde vi", en="What we did"),
    Text(sv="Det här blev det av det", en="What came of it"),
)
REPORT_ROOMS = (
    Text(
        sv="Bieffekter: vad hände som ingen hade tänkt på, bra eller mindre bra?",
        en="Side effects: what happened that nobody had thought of, good or less good?",
    ),
    Text(sv="Att justera till nästa år", en="To adjust for next year"),
    Text(
        sv="Ekonomi: vad kostade det, vad bidrog var och en med, och vad är kvar?",
        en="Economy: what did it cost, what did each contribute, and what is left?",
    ),
)
QUESTIONS = Text(
    sv="Frågor att svara på, ordagrant ur {name}", en="Questions to answer, translated from {name}"
)
