"""What each part of Källor is called, and what it is for."""

from __future__ import annotations

from guidance.domain.model import Text

TITLES: dict[str, Text] = {
    "documents": Text(sv="Dokumenten", en="The documents"),
    "matrix": Text(sv="Kriterier sida vid sida", en="Criteria side by side"),
    "contradictions": Text(sv="Där dokumenten säger olika", en="Where the documents differ"),
    "numbers": Text(sv="Siffror och datum", en="Numbers and dates"),
    "definitions": Text(sv="Definitioner i dokumenten", en="Definitions in the documents"),
    "defects": Text(
        sv="Fel och oklarheter i dokumenten", en="Slips and unclear points in the documents"
    ),
    "silences": Text(sv="Det som inget dokument har", en="What no document has"),
    "law": Text(sv="Ändrat i lag och namn sedan dess", en="Changed in law and names since then"),
    "models": Text(sv="Modeller som liknar IOP", en="Models that resemble IOP"),
    "areas": Text(sv="Där IOP används", en="Where IOP is used"),
    "gaps": Text(sv="Det som ingen visste", en="What nobody knew"),
    "stakes": Text(sv="Värden, nytta och risker", en="Values, benefits and risks"),
    "principles": Text(sv="Principer för balans", en="Principles of balance"),
    "prompts": Text(sv="Frågor som MUCF ställer", en="Questions that MUCF asks"),
    "glossary": Text(sv="Ordlista", en="Glossary"),
}
LEADS: dict[str, Text] = {
    "documents": Text(
        sv="Vad varje dokument är, vem som står bakom det, hur tungt det väger och vad det inte "
        "säger något om. Sist står lagar, domar och andra källor med den dag de senast lästes.",
        en="What each document is, who stands behind it, how much weight it has and what it says "
        "nothing about. Statutes, rulings and other sources stand last, with the day on which they "
        "were last read.",
    ),
    "matrix": Text(
        sv="Varje rad är en fråga, varje kolumn en riktlinje. Efter tabellerna står orden bakom "
        "varje ruta.",
        en="Each row is a question, each column a guideline. The words behind each box stand after "
        "the tables.",
    ),
    "contradictions": Text(
        sv="Båda sidor med sina egna ord, och vad guiden gör när dokumenten inte går ihop.",
        en="Both sides in their own words, and what the guide does where the documents do not "
        "agree.",
    ),
    "numbers": Text(
        sv="Varje tal och årtal i dokumenten, med platsen där det står.",
        en="Every number and year in the documents, with the place where it stands.",
    ),
    "definitions": Text(
        sv="Vad dokumenten själva menar med sina ord. Den enkla förklaringen står i ordlistan.",
        en="What the documents themselves mean by their words. The plain explanation stands in the "
        "glossary.",
    ),
    "defects": Text(
        sv="Där en text har ett skrivfel, är inaktuell eller går att missförstå. Citaten ändras "
        "aldrig; här står vad som troligen menas och vad guiden gör.",
        en="Where a text has a slip, is out of date or can be misunderstood. Quotations are never "
        "changed; here is what is probably meant and what the guide does.",
    ),
    "silences": Text(
        sv="Sådant som parterna ändå brukar behöva tänka på, och var guiden tar upp det i stället.",
        en="Things that the parties usually need to think of all the same, and where the guide "
        "takes them up instead.",
    ),
    "law": Text(
        sv="Dokumenten är skrivna vid olika tid. Här står vad de säger eller utgår från, vad som "
        "gäller nu och vilken dag det senast kontrollerades.",
        en="The documents were written at different times. Here is what they say or assume, what "
        "applies now and on which day it was last checked.",
    ),
    "models": Text(
        sv="Andra sätt att samverka som dokumenten jämför med: vad som är likt och vad som "
        "skiljer.",
        en="Other ways to cooperate that the documents compare with: what is alike and what "
        "differs.",
    ),
    "areas": Text(
        sv="Ämnesområden, hur vanligt IOP är i dem och vilken forskning eller enkät som visar det.",
        en="Subject areas, how common IOP is in them and which research or survey shows it.",
    ),
    "gaps": Text(
        sv="Vad som saknades i kunskapen när dokumenten skrevs, och vad som har blivit känt sedan.",
        en="What was not known when the documents were written, and what has become known since.",
    ),
    "stakes": Text(
        sv="Vad dokumenten hoppas på och varnar för, och vad guiden gör med det.",
        en="What the documents hope for and warn of, and what the guide does with it.",
    ),
    "principles": Text(
        sv="Vad ett jämbördigt partnerskap vilar på, med en fråga att ta upp mellan parterna.",
        en="What a partnership of equals rests on, with a question for the parties to take up.",
    ),
    "prompts": Text(
        sv="Frågorna ordagrant, med korta svar och stället där det står mer.",
        en="The questions, translated, with short answers and the place where there is more.",
    ),
    "glossary": Text(
        sv="Orden på svenska och engelska med en enkel förklaring. Där ett dokument har en egen "
        "definition står den i ”Definitioner i dokumenten”.",
        en="The words in Swedish and English with a plain explanation. Where a document has a "
        "definition of its own, it stands in “Definitions in the documents”.",
    ),
}
