"""The words of the parts of Källor: what each is called and for, and how its entries are said."""

from __future__ import annotations

from guidance.domain.citation import SourceKind
from guidance.domain.model import Text
from guidance.domain.source_matrix import Stance
from guidance.domain.survey import Frequency

# Documents
ABOUT = Text(sv="Vad det är", en="What it is")
DATED = Text(sv="Från när", en="From when")
WEIGHT = Text(sv="Hur tungt det väger", en="How much weight it has")
SILENT = Text(sv="Vad det inte säger något om", en="What it says nothing about")
EVIDENCE = Text(sv="Så står det", en="Its own words")
MORE_SAID = Text(sv="Mer som texten säger", en="More that the text says")
LAST_READ = Text(sv="Senast läst {date}.", en="Last read {date}.")
SOURCE_KINDS: dict[SourceKind, Text] = {
    "law": Text(sv="Lagar och EU-regler", en="Statutes and EU rules"),
    "case_law": Text(sv="Domar", en="Rulings"),
    "authority": Text(sv="Myndigheter och organisationer", en="Authorities and organisations"),
    "report": Text(sv="Utredningar och rapporter", en="Inquiries and reports"),
    "ours": Text(sv="Guidens eget", en="The guide’s own"),
}

# The matrix
MARKS: dict[Stance, Text] = {
    "needed": Text(sv="Krävs", en="Needed"),
    "preferred": Text(sv="Önskas", en="Preferred"),
    "relaxed": Text(sv="Tonas ned", en="Played down"),
    "noted": Text(sv="Nämns", en="Noted"),
    "silent": Text(sv="säger inget", en="silent"),
}
MEANINGS: dict[Stance, Text] = {
    "needed": Text(sv="riktlinjen har det som ett krav", en="the guideline requires it"),
    "preferred": Text(
        sv="riktlinjen vill gärna ha det så", en="the guideline would like it to be so"
    ),
    "relaxed": Text(
        sv="riktlinjen avvisar eller mildrar det som andra kräver",
        en="the guideline rejects or softens what others require",
    ),
    "noted": Text(
        sv="riktlinjen tar upp det utan att lägga någon vikt vid det",
        en="the guideline mentions it without giving it any weight",
    ),
    "silent": Text(
        sv="riktlinjen tar inte upp frågan", en="the guideline does not take the question up"
    ),
}
MARK = Text(sv="{mark} ({refs})", en="{mark} ({refs})")
QUESTION = Text(sv="Fråga", en="Question")
WORDS_BEHIND = Text(sv="Orden bakom rutorna", en="The words behind the boxes")
STANDING = Text(sv="{name}: {mark}", en="{name}: {mark}")

# What the documents say, slip over, and leave out
SO_WE_DO = Text(sv="Så gör guiden", en="What the guide does")
SAYS = Text(sv="Så står det", en="What it says")
MEANT = Text(sv="Troligen menas", en="Probably meant")
IN_THE_DRAFT = Text(sv="I avtalsutkastet", en="In the draft agreement")
TOUCHES = Text(sv="Frågor som det rör", en="Questions that it touches")
NO_NUMBERS = Text(
    sv="Dokumentet har inga regler med tal och inga årtal.",
    en="The document has no rules with numbers and no years.",
)

# Around the documents
LIKENESS = Text(sv="Det som är likt", en="What is alike")
DIFFERENCE = Text(sv="Det som skiljer", en="What differs")
NO_DIFFERENCE = Text(
    sv="Dokumentet säger inte vad som skiljer.", en="The document does not say what differs."
)
FREQUENCY: dict[Frequency, Text] = {
    "most": Text(sv="Vanligast", en="Most common"),
    "next": Text(sv="Näst vanligast", en="Next most common"),
    "less": Text(sv="Mindre vanligt", en="Less common"),
    "unstated": Text(sv="Hur vanligt framgår inte", en="How common is not stated"),
}
KNOWN_THEN = Text(sv="När dokumentet skrevs", en="When the document was written")
SINCE = Text(sv="Sedan dess", en="Since then")
STAKES = {
    "value": Text(sv="Värden", en="Values"),
    "benefit": Text(sv="Nytta", en="Benefits"),
    "risk": Text(sv="Risker", en="Risks"),
}
ASK = Text(sv="Att fråga varandra", en="To ask each other")
PROMPTS = {
    "chapter": Text(sv="Kapitlens frågor", en="The chapters’ questions"),
    "analysis": Text(sv="Frågor som ställs under vägen", en="Questions asked along the way"),
}
OTHER_LANGUAGE = Text(sv="På engelska", en="In Swedish")
TERM = Text(sv="Ord", en="Term")
EXPLAINED = Text(sv="Förklaring", en="Explanation")

VALUES: dict[str, Text] = {
    "years": Text(sv="{n}", en="{n}"),
    "min_years": Text(sv="minst {n}", en="at least {n}"),
    "max_years": Text(sv="högst {n}", en="at most {n}"),
    "max_age_years": Text(sv="högst {n} gammalt", en="at most {n} old"),
    "months": Text(sv="inom {n}", en="within {n}"),
    "quarter": Text(sv="kvartal {n}", en="quarter {n}"),
    "per_year": Text(sv="{n} om året", en="{n} a year"),
    "per_month": Text(sv="{n} i månaden", en="{n} a month"),
    "payments": Text(sv="{n} utbetalning", en="{n} payment"),
    "contacts": Text(sv="{n} kontaktperson", en="{n} contact person"),
    "organisations": Text(sv="{n} organisation", en="{n} organisation"),
    "documents": Text(sv="{n} dokument", en="{n} documents"),
    "conditions": Text(sv="villkor: {n}", en="conditions: {n}"),
    "aims": Text(sv="önskemål: {n}", en="aims: {n}"),
    "originals_per_party": Text(
        sv="{n} original till varje part", en="{n} original for each party"
    ),
    "asked": Text(sv="tillfrågade: {n}", en="asked: {n}"),
    "agreements": Text(sv="avtal: minst {n}", en="agreements: at least {n}"),
    "municipalities": Text(sv="kommuner: {n}", en="municipalities: {n}"),
    "regions": Text(sv="regioner: {n}", en="regions: {n}"),
    "at_least": Text(sv="minst {n}", en="at least {n}"),
    "up_to": Text(sv="upp till {n}", en="up to {n}"),
    "list": Text(sv="på en lista: {n}", en="on one list: {n}"),
    "further": Text(sv="på en till: {n}", en="on another: {n}"),
    "together": Text(sv="tillsammans: {n}", en="together: {n}"),
    "aim": Text(sv="mål: {n}", en="aim: {n}"),
    "sek": Text(sv="{n} kronor", en="SEK {n}"),
}
"""Words around each value that the content may name; those in ``UNITS`` bring their unit along."""
UNITS = {
    "years": "years",
    "min_years": "years",
    "max_years": "years",
    "max_age_years": "years",
    "months": "months",
}
