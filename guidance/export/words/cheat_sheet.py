"""The words of the cheat sheet that are not the content's own."""

from __future__ import annotations

from guidance.domain.model import Text

TITLE = Text(sv="IOP på en sida", en="IOP on one page")
SUBTITLE = Text(
    sv="Lathund för den som handlägger ett idéburet offentligt partnerskap",
    en="Cheat sheet for those who handle an idea-based public partnership",
)
WHAT = Text(sv="IOP", en="IOP")
DECIDING = Text(
    sv="IOP, bidrag eller upphandling? Fem frågor",
    en="IOP, grant or procurement? Five questions",
)
FOR_IOP = Text(sv="För ett IOP", en="For an IOP")
OTHERWISE = Text(sv="Annars lutar det åt", en="Otherwise it leans towards")
ANSWER = Text(sv="{answer}: {leaning}", en="{answer}: {leaning}")
ONLY_ONE = Text(sv="Bara en", en="Only one")
PHASES = Text(sv="Faserna", en="The phases")
PHASES_LEAD = Text(
    sv="i ordning, och vad som ska stämma innan ni går vidare ({source}).",
    en="in order, and what must be in place before you go on ({source}).",
)
PHASE = Text(sv="{n} {title}", en="{n} {title}")
AGREEMENT = Text(sv="Avtalet: {source}s rubriker", en="Agreement: {source}’s headings")
BESIDE = Text(sv="Saknas i dokumenten", en="Missing from the documents")
FLAGS = Text(sv="Varningsflaggor: stanna upp", en="Red flags: stop and think")
SIGNS = Text(
    sv="Betalning för en tjänst, och dessutom: {signs}.",
    en="Payment for a service, and besides: {signs}.",
)
NUMBERS = Text(sv="Siffror att minnas", en="Numbers to remember")
NUMBERS_LEAD = Text(
    sv="vad de gäller, och var de står.", en="what they are about, and where they stand."
)
NUMBER = Text(sv="{value}: {about} ({source}).", en="{value}: {about} ({source}).")
LOOK = Text(sv="Mer i IOP-guiden", en="More in IOP-guiden")
PLACES = Text(
    sv="Pröva; Lär dig ({lessons} steg, {cases} fall, {questions} frågor); Källor "
    "({contradictions} ställen där dokumenten säger olika, lag med datum, ordlista). Fråga: "
    "kommunens jurister, {authorities}.",
    en="Try it; Learn ({lessons} steps, {cases} cases, {questions} questions); Sources "
    "({contradictions} differences between documents, law, glossary). Ask: your lawyers, "
    "{authorities}.",
)
RESTS_ON = Text(sv="Bygger på", en="Rests on")
PLACES_USED = Text(sv="{places}.", en="{places}.")
