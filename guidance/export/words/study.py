"""The words of what is printed to learn from: lessons, worked cases, the process, the sources."""

from __future__ import annotations

from guidance.domain.learning.situation import Basis, Kind
from guidance.domain.model import Text

LEARN = Text(sv="Lär dig", en="Learn")
SOURCES = Text(sv="Källor", en="Sources")
ORIGINAL = Text(
    sv="Citaten är ordagranna; allt annat är IOP-guidens egna ord.",
    en="Quotations are verbatim and stand in the original Swedish; all else is in IOP-guiden’s own "
    "words.",
)
NO_ADVICE = Text(
    sv="Det här är ingen juridisk rådgivning. Fråga en jurist om det som gäller i ert fall, och "
    "läs lagen som den lyder i dag.",
    en="This is not legal advice. Ask a lawyer about what applies in your case, and read the law "
    "as it stands today.",
)
YOUR_NOTES = Text(sv="Egna anteckningar", en="Notes")

# A step of the path
STEP = Text(sv="Lär dig, steg {n} av {total}", en="Learn, step {n} of {total}")
MINUTES = Text(sv="{n} minuter", en="{n} minutes")
ONE_MINUTE = Text(sv="1 minut", en="1 minute")
CARRIES = Text(sv="Orden som bär steget", en="The words that carry the step")
TERMS = Text(sv="Ord i steget", en="Terms in this step")
TASK = Text(sv="Din tur", en="Your turn")

# A worked case
CASE = Text(sv="Fall att bedöma", en="A case to judge")
CASE_KINDS: dict[Kind, Text] = {
    "real": Text(sv="Det här har hänt", en="This has happened"),
    "made_up": Text(sv="Påhittat", en="Made up"),
}
ABOUT_KIND: dict[Kind, Text] = {
    "real": Text(
        sv="Vi berättar det som källorna säger och inget mer. Det som inte framgår har vi antagit, "
        "och då säger vi det, eller lämnat öppet.",
        en="We tell what the sources say and no more. What they do not say we have assumed, and "
        "then we say so, or left open.",
    ),
    "made_up": Text(
        sv="Fallet är påhittat men byggt på en mening i ett dokument. Den står efter svaren.",
        en="The case is made up but built on a sentence in a document. It stands after the "
        "answers.",
    ),
}
STORY = Text(sv="Berättelsen", en="The story")
YOUR_VIEW = Text(sv="Bedöm själv först", en="Judge for yourself first")
YOUR_VIEW_LEAD = Text(
    sv="Kryssa i det som du tror, innan du läser vidare.",
    en="Tick what you think before you read on.",
)
OUTCOME = Text(sv="Vad blir det?", en="What is it?")
READ_AS = Text(sv="Så läser riktlinjerna fallet", en="How the guidelines read the case")
RESTS_ON = Text(sv="Det vilar på", en="It rests on")
POINTS = Text(sv="Det som avgör", en="What decides")
ANSWERS = Text(sv="Svaren, och vad de vilar på", en="The answers, and what they rest on")
BASIS: dict[Basis, Text] = {
    "told": Text(sv="Berättat", en="Told"),
    "assumed": Text(sv="Antaget", en="Assumed"),
}
BASIS_COLUMN = Text(sv="Grund", en="Basis")
BECAUSE = Text(sv="Därför", en="Because")
OPEN = Text(sv="Lämnat öppet", en="Left open")
BUILT_ON = Text(sv="Det som berättelsen bygger på", en="What the story is built on")
LATER = Text(sv="Hur det gick", en="What became of it")

# The process
MAP = Text(sv="Processkartan", en="The process map")
MAP_LEAD = Text(
    sv="Faserna från de första samtalen till uppföljningen: vem som gör vad, vad som kommer ut, "
    "vad som ska stämma och vad som är bra att tala om.",
    en="The phases from the first talks to follow-up: who does what, what comes out, what must be "
    "in place and what to talk about.",
)
NUMBERED = Text(sv="{n}. {title}", en="{n}. {title}")
OUTPUT = Text(sv="Det kommer ut", en="What comes out")
NO_OUTPUT = Text(
    sv="Dokumentet säger inte vad som ska finnas när fasen är slut.",
    en="The document does not say what there should be when the phase is over.",
)
SILENT = Text(sv="Det som saknas", en="What is missing")
STEPS = Text(sv="Vem gör vad", en="Who does what")
GATES = Text(sv="Innan ni går vidare", en="Before you go on")
DEMANDS = Text(sv="Krav på hur det går till", en="Demands on how it is done")
QUESTIONS = Text(sv="Frågor att tala om", en="Questions to talk about")
RESEARCH = Text(sv="Vad forskningen fann", en="What research found")
HELPS = Text(sv="Det som hjälper", en="What helps")
HINDERS = Text(sv="Det som är svårt", en="What is hard")
WHAT = Text(sv="Vad", en="What")
WHO = Text(sv="Vem", en="Who")
SOURCE = Text(sv="Källa", en="Source")
ROLES = Text(sv="Rollerna", en="The roles")
DUTY = Text(sv="Uppgift", en="Duty")

# Law
THEN = Text(sv="I dokumenten", en="In the documents")
NOW = Text(sv="Nu", en="Now")
NOW_APPLIES = Text(sv="Vad som gäller nu", en="What applies now")
LAW_STATUS: dict[str, Text] = {
    "V": Text(sv="Läst i källan. Kontrollerat {date}.", en="Read in the source. Checked {date}."),
    "V*": Text(
        sv="Läst i utdrag eller i andra hand. Kontrollerat {date}.",
        en="Read in an excerpt or at second hand. Checked {date}.",
    ),
}
CHECKED = Text(sv="kontrollerat {date}", en="checked {date}")
AMOUNT = Text(sv="Belopp eller tid", en="Amount or time")
VALUE = Text(sv="Värde", en="Value")
APPLIES = Text(sv="Gäller", en="Applies")
FROM_TO = Text(sv="{since} till {until}", en="{since} to {until}")
FROM_ON = Text(sv="från {since}, inget slut är känt", en="from {since}, no end is known")
UP_TO = Text(sv="till {until}", en="until {until}")
NO_PERIOD = Text(sv="ingen period anges", en="no period is given")
