"""The words of the assessment and its figures."""

from __future__ import annotations

from guidance.domain.explanation import Status
from guidance.domain.guideline import Strength
from guidance.domain.model import Text

SUBTITLE = Text(sv="Bedömning", en="Assessment")
ORIGINAL = Text(
    sv="Citaten är ordagranna.", en="Quotations are verbatim and stand in the original Swedish."
)

# All guidelines
CHOSEN = Text(sv="{name} (vald)", en="{name} (chosen)")
RANGES = Text(
    sv="Hur stor del av varje riktlinjes kriterier som är uppfylld",
    en="Share of each guideline’s criteria that is met",
)
AXIS = Text(sv="Andel uppfyllda kriterier, i procent", en="Share of criteria met, in per cent")
SURE = Text(sv="Säkert uppfyllt", en="Met for certain")
MAYBE = Text(sv="Möjligt", en="Possible")
UNMET = Text(sv="Inte uppfyllt", en="Not met")
RANGE_SENTENCE = Text(
    sv="{name}: {outcome}. Uppfyllt: {range}.", en="{name}: {outcome}. Met: {range}."
)

# What would change it
TURNS = Text(sv="Vad skulle ändra utfallet?", en="What would change the outcome?")
CLOSER = Text(
    sv="Ändringar som för er närmare ett IOP", en="Changes that bring you closer to an IOP"
)
FURTHER = Text(
    sv="Ändringar som för er längre från ett IOP", en="Changes that take you further from an IOP"
)
CHANGE = Text(sv="Om det här ändras", en="If this changes")
BECOMES = Text(sv="blir utfallet", en="the outcome becomes")
FROM_TO = Text(sv="{fact}: från {now} till {then}", en="{fact}: from {now} to {then}")
AND = Text(sv="och", en="and")
BEST = Text(
    sv="Utfallet kan inte bli bättre enligt den här riktlinjen.",
    en="Under this guideline the outcome cannot get any better.",
)
KNOW_FIRST = Text(
    sv="Först behöver ni veta mer. Svara på frågorna under ”Att ta reda på”.",
    en="First you need to know more. Answer the questions under “To find out”.",
)
NO_SMALL_CHANGE = Text(
    sv="En eller två ändringar räcker inte för ett bättre utfall. Börja med det som står "
    "under ”Det som avgör”.",
    en="One or two changes are not enough for a better outcome. Start with what stands under “What "
    "decides”.",
)
NO_TURNS = Text(
    sv="Ingen enskild ändring av det som ni har svarat ger ett annat utfall.",
    en="No single change to what you have answered gives another outcome.",
)

# What to find out
FIND_OUT = Text(sv="Att ta reda på", en="To find out")
NOTHING_MISSING = Text(
    sv="Alla frågor som utfallet enligt {name} hänger på har ett svar.",
    en="Every question that the outcome under {name} depends on has an answer.",
)
FURTHER_QUESTIONS = Text(sv="Fler frågor utan svar", en="More questions without an answer")
NEXT_ELSEWHERE = Text(
    sv="Den fråga som kan betyda mest härnäst är {question}",
    en="The question that may matter most next is {question}",
)
DECIDED_ALREADY = Text(
    sv="Utfallet är redan avgjort av det som är känt. De här frågorna är ändå obesvarade.",
    en="What is known already decides the outcome. These questions are unanswered all the same.",
)

# The matrix
MATRIX = Text(sv="Kriterium för kriterium", en="Criterion by criterion")
MATRIX_NOTE = Text(
    sv="Så står svaren mot varje riktlinjes kriterier. Där en riktlinje har flera kriterier om "
    "samma fråga visas det starkaste.",
    en="How the answers stand to each guideline’s criteria. Where a guideline has several criteria "
    "on the same question, the strongest is shown.",
)
MATRIX_PART = Text(sv="Del {n} av {total}", en="Part {n} of {total}")
MATRIX_TABLE = Text(sv="Samma sak i ord", en="The same in words")
READ_AS = Text(sv="Så läser riktlinjerna svaret", en="How the guidelines read the answer")
MUST_FRAME = Text(sv="Kraftig ram: krav", en="Strong frame: required")
SILENT = Text(sv="Tom ruta: riktlinjen säger inget", en="Empty box: the guideline is silent")
STATUS: dict[Status, Text] = {
    "meets": Text(sv="Uppfyllt", en="Met"),
    "partly": Text(sv="Delvis", en="Partly"),
    "fails": Text(sv="Inte uppfyllt", en="Not met"),
    "unknown": Text(sv="Inte känt", en="Unknown"),
    "not_applicable": Text(sv="Gäller inte här", en="Does not apply"),
}
LETTERS: dict[Status, Text] = {
    "meets": Text(sv="U", en="M"),
    "partly": Text(sv="D", en="P"),
    "fails": Text(sv="I", en="N"),
    "unknown": Text(sv="?", en="?"),
    "not_applicable": Text(sv="G", en="X"),
}
STRENGTH: dict[Strength, Text] = {
    "must": Text(sv="krav", en="required"),
    "should": Text(sv="bör", en="should"),
    "note": Text(sv="upplysning", en="note"),
}

# The parties
GAPS = Text(sv="Var parterna ser olika", en="Where the parties see things differently")
ONE_SIDED = Text(
    sv="När båda parter har svarat var för sig visas här var ni ser olika på saken.",
    en="When both parties have answered separately, this shows where you see things differently.",
)
MEANING = Text(sv="Betydelse", en="Effect")
MAY_TURN = Text(sv="Kan ändra utfallet", en="May change the outcome")
NO_TURN = Text(sv="Ändrar inte utfallet ensamt", en="Does not change the outcome on its own")

# Other ways
ALTERNATIVES = Text(sv="Andra vägar", en="Other ways")
ALTERNATIVES_LEAD = Text(
    sv="Det här är inte sämre än ett IOP. Det är former som kan passa bättre om förutsättningarna "
    "är andra.",
    en="These are not second best to an IOP. They are forms that may fit better in other "
    "circumstances.",
)
GO_ON = Text(sv="Så går ni vidare", en="How to go on")

# Law
LAW = Text(sv="Lag som har betydelse här", en="Law that matters here")
LAW_LEAD = Text(
    sv="De här punkterna hör till frågor som är öppna, talar emot eller avgör. De visar vad någon "
    "bör titta på och säger inte hur det går i ert fall. Stöd för samtal, inte juridisk "
    "rådgivning.",
    en="These points belong to questions that are open, speak against or decide. They show what "
    "somebody should look at and do not say how your case would end. Support for discussion, not "
    "legal advice.",
)
LAW_AT_SECOND_HAND = Text(
    sv="Läst i utdrag eller i andra hand.", en="Read in an excerpt or at second hand."
)
CHECKED = Text(sv="Kontrollerat {date}.", en="Checked {date}.")
AREAS: dict[str, Text] = {
    "procurement": Text(sv="Upphandling", en="Procurement"),
    "state_aid": Text(sv="Statsstöd", en="State aid"),
    "municipal": Text(sv="Kommunalrätt", en="Municipal law"),
    "school": Text(sv="Skola", en="School"),
    "social": Text(sv="Socialtjänst", en="Social services"),
    "data": Text(sv="Uppgifter och tillgänglighet", en="Data and accessibility"),
    "actors": Text(sv="Organisationer", en="Organisations"),
}
