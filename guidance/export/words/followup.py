"""The words of the yearly follow-up."""

from __future__ import annotations

from guidance.domain.model import Text

SUBTITLE = Text(sv="Årlig uppföljning: plan och berättelse", en="Yearly follow-up: plan and report")
NOTICE = Text(
    sv="Det här är IOP-guidens egen mall att fylla i tillsammans: en plan när året börjar och en "
    "berättelse när det slutar.",
    en="This is IOP-guiden’s own template to fill in together: a plan when the year begins and a "
    "report when it ends.",
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
NUMBERED = Text(sv="{n}. {goal}", en="{n}. {goal}")

# What the guideline says
GUIDELINE_SAYS = Text(sv="Så säger riktlinjen: {name}", en="What the guideline says: {name}")
SILENT = Text(
    sv="Vi har inte hittat något här om hur uppföljningen går till. Bestäm tillsammans hur ni gör, "
    "och skriv det i avtalet.",
    en="We have found nothing in this guideline on how to follow up. Decide together how you will "
    "do it, and write it in the agreement.",
)

# A year
YEAR = Text(sv="År {year}", en="Year {year}")
PART_OF_YEAR = Text(
    sv="Avtalstid det här året: {start} – {end}.", en="Term this year: {start} – {end}."
)
ANY_YEAR = Text(sv="År ________", en="Year ________")
COPY = Text(
    sv="Avtalet har ingen tidsplan än. Kopiera bladen för varje år.",
    en="The agreement has no timetable yet. Copy the sheets for each year.",
)
MORE_YEARS = Text(
    sv="Avtalet gäller i fler år än dem som har blad här. Kopiera bladen för de åren.",
    en="The agreement runs for more years than have sheets here. Copy the sheets for those years.",
)
PLAN = Text(sv="Plan", en="Plan")
REPORT = Text(sv="Berättelse", en="Report")
DUE = Text(sv="Klar senast den {day}.", en="Ready by {day}.")
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
    Text(sv="Det här ledde det till", en="What came of it"),
)
REPORT_ROOMS = (
    Text(
        sv="Bieffekter: vad hände som ingen hade räknat med, bra eller mindre bra?",
        en="Side effects: what happened that nobody had expected, good or less good?",
    ),
    Text(sv="Att justera till nästa år", en="To adjust for next year"),
    Text(
        sv="Ekonomi: vad kostade det, vad bidrog var och en av er med, och vad är kvar?",
        en="Money: what did it cost, what did each party contribute, and what is left?",
    ),
)
QUESTIONS = Text(
    sv="Frågor att svara på, ordagrant ur {name}", en="Questions to answer, translated from {name}"
)
