"""The words of the brief for the first meeting: titles and prompts of its parts, its sentences."""

from __future__ import annotations

from guidance.domain.brief import PartId
from guidance.domain.case import View
from guidance.domain.model import Text

SUBTITLE = Text(sv="Underlag inför första mötet", en="Brief for the first meeting")
FROM = Text(sv="Från", en="From")
TO = Text(sv="Till", en="To")

TITLES: dict[PartId, Text] = {
    "who": Text(sv="Vilka vi är", en="Who we are"),
    "challenge": Text(sv="Utmaningen", en="The challenge"),
    "idea": Text(sv="Idén", en="The idea"),
    "we_bring": Text(sv="Vad vi bidrar med", en="What we bring"),
    "we_ask": Text(sv="Vad vi ber om", en="What we ask for"),
    "form": Text(sv="Hur vi ser på formen", en="How we see the form"),
    "questions": Text(sv="Våra frågor till er", en="Our questions to you"),
}
TOGETHER: dict[PartId, Text] = {
    "we_ask": Text(sv="Vad vi ber varandra om", en="What we ask of each other"),
    "questions": Text(sv="Frågor att ta upp på mötet", en="Questions for the meeting"),
}
"""Where both parties speak, these take the place of the titles."""

PROMPTS: dict[PartId, Text] = {
    "who": Text(
        sv="Berätta kort vilka ni är: vad ni gör, för vem, hur länge ni har hållit på och hur "
        "många ni är.",
        en="Say briefly who you are: what you do, for whom, since when and how many you are.",
    ),
    "challenge": Text(
        sv="Beskriv vad som behöver bli bättre, för vem, och hur ni vet det.",
        en="Describe what needs to get better, for whom, and how you know.",
    ),
    "idea": Text(
        sv="Beskriv vad ni vill göra, var, när och tillsammans med vilka.",
        en="Describe what you want to do, where, when and together with whom.",
    ),
    "we_bring": Text(
        sv="Räkna upp vad ni själva bidrar med: tid, människor, kunskap, lokaler, nätverk, pengar.",
        en="List what you contribute yourselves: time, people, knowledge, premises, networks, "
        "money.",
    ),
    "we_ask": Text(
        sv="Skriv vad ni behöver av den andra parten, och vad som är viktigast.",
        en="Write what you need from the other party, and what matters most.",
    ),
    "form": Text(
        sv="Skriv hur ni ser på formen: IOP, bidrag, upphandling eller något annat, och vad som är "
        "osäkert.",
        en="Write how you see the form: IOP, grant, procurement or something else, and what is "
        "uncertain.",
    ),
    "questions": Text(
        sv="Skriv vad ni vill veta av den andra parten.",
        en="Write what you want to know from the other party.",
    ),
}
MISSING = Text(sv="[Att skriva. {}]", en="[To be written. {}]")

# Who we are
WHO: dict[View, Text] = {
    "cso": Text(
        sv="Vi är {cso} och vill samtala med {public} om {title}.",
        en="We are {cso} and would like to talk with {public} about {title}.",
    ),
    "public": Text(
        sv="Vi är {public} och vill samtala med {cso} om {title}.",
        en="We are {public} and would like to talk with {cso} about {title}.",
    ),
    "agreed": Text(
        sv="{cso} och {public} samtalar om {title}.",
        en="{cso} and {public} are in talks about {title}.",
    ),
}
A_COOPERATION = Text(sv="ett samarbete", en="a cooperation")
IDEA_BASED: dict[View, Text] = {
    "cso": Text(
        sv="Vi är en idéburen organisation: vi finns till för en idé och inte för vinst.",
        en="We are an idea-based organisation: we exist for an idea and not for profit.",
    ),
    "agreed": Text(
        sv="{cso} är en idéburen organisation: den finns till för en idé och inte för vinst.",
        en="{cso} is an idea-based organisation: it exists for an idea and not for profit.",
    ),
}

# What we ask for
AMOUNT: dict[View, Text] = {
    "cso": Text(
        sv="Sammanlagt räknar vi med {amount} från den offentliga parten.",
        en="In all we count on {amount} from the public party.",
    ),
    "public": Text(
        sv="Sammanlagt räknar vi med att betala {amount}.", en="In all we expect to pay {amount}."
    ),
    "agreed": Text(
        sv="Sammanlagt räknar parterna med {amount} från den offentliga parten.",
        en="In all the parties count on {amount} from the public party.",
    ),
}

# How we see the form
VERDICT = Text(
    sv="Vi har jämfört planen med kriterierna i {guideline}. Så ser det ut just nu: {headline}.",
    en="We have compared the plan with the criteria in {guideline}. This is how it looks right "
    "now: {headline}.",
)
NOT_YET = Text(
    sv="Vi har inte svarat på några frågor om formen än. Den kan vi tala om på mötet.",
    en="We have not answered any questions about the form yet. We can talk about it at the "
    "meeting.",
)
LEANS = Text(
    sv="Så långt lutar det åt {leaning}, men det kan ändras.",
    en="So far it leans towards {leaning}, but that may change.",
)
TO_SORT_OUT = Text(sv="Det här avgör: {points}.", en="This is what decides: {points}.")
OPEN = Text(
    sv="Det här vet vi inte än: {points}.",
    en="This we do not know yet: {points}.",
)
OPEN_MORE = Text(sv="{points} och {n} frågor till", en="{points} and {n} more questions")
OPEN_ONE_MORE = Text(sv="{points} och en fråga till", en="{points} and one more question")
SPAN = Text(
    sv="Beroende på de svaren är {range} av kriterierna uppfyllda.",
    en="Depending on those answers, {range} of the criteria are met.",
)
FIXED = Text(
    sv="Alla frågor som utfallet hänger på har ett svar, och {range} av kriterierna är uppfyllda.",
    en="Every question that the result depends on has an answer, and {range} of the criteria are "
    "met.",
)
SOME = Text(
    sv="Så långt är {range} av kriterierna uppfyllda.", en="So far {range} of the criteria are met."
)
OTHERS_SAME = Text(
    sv="De andra dokumenten i IOP-guiden ger samma utfall.",
    en="The other documents in IOP-guiden lead to the same result.",
)
OTHERS = Text(
    sv="Så blir det enligt de andra dokumenten i IOP-guiden. {views}.",
    en="This is what the other documents in IOP-guiden lead to. {views}.",
)
OTHERS_VIEW = Text(sv="{names}: {outcome}", en="{names}: {outcome}")
SAME = Text(sv="samma utfall", en="the same result")
NO_JUDGEMENT = Text(
    sv="Det här är ett underlag för samtalet. Det avgör ingenting, och vi vill höra hur ni ser på "
    "saken. Vikterna bakom andelen är IOP-guidens egna.",
    en="This is material for the talks. It decides nothing, and we want to hear how you see it. "
    "The weights behind the share are IOP-guiden’s own.",
)

# Our questions
DIFFERS: dict[View, Text] = {
    "cso": Text(
        sv="{question} Vi har svarat {own} och ni {other}. Hur ser ni på det?",
        en="{question} We answered {own} and you {other}. How do you see it?",
    ),
    "public": Text(
        sv="{question} Vi har svarat {own} och ni {other}. Hur ser ni på det?",
        en="{question} We answered {own} and you {other}. How do you see it?",
    ),
    "agreed": Text(
        sv="{question} Den idéburna parten har svarat {own} och den offentliga {other}.",
        en="{question} The idea-based party answered {own} and the public party {other}.",
    ),
}
NO_QUESTIONS = Text(
    sv="Alla frågor som hör till de första samtalen har ett gemensamt svar.",
    en="Every question that belongs to the first talks has an agreed answer.",
)

# At the end
WRITTEN_ON = Text(sv="Datum", en="Date")
CONTACT = Text(sv="Kontakt", en="Contact")
NO_DATE = Text(sv="[datum saknas än]", en="[date still missing]")
NO_CONTACT = Text(
    sv="[Att skriva. Namn, telefon och e-post till den som svarar på frågor.]",
    en="[To be written. Name, telephone and e-mail of the person who answers questions.]",
)
OWN_NOTES = Text(sv="Egna anteckningar", en="Notes")
