"""The parts of Källor, in their order, and which of them the address asks for."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from components import session
from components.i18n import N_


class Part(NamedTuple):
    """A part: its name in the address, its title, what it is for, and the group it stands in
    (message ids).
    """

    name: str
    title: str
    lead: str
    group: str


SAID = N_("Vad dokumenten säger")
AROUND = N_("Lag och kunskap omkring")
WORDS = N_("Ord")

OVERVIEW = Part(
    "",
    N_("Källor"),
    N_(
        "Allt i guiden bygger på det som står i fem dokument och i lagen. Här går det att läsa vad "
        "de säger, jämföra dem och se var de skiljer sig åt."
    ),
    "",
)
DOCUMENTS = Part(
    "dokument",
    N_("Dokumenten"),
    N_(
        "Vad varje dokument är, vem som står bakom det, hur tungt det väger och vad det inte säger "
        "något om. Sist står lagar, domar och andra källor med den dag de senast lästes."
    ),
    SAID,
)
MATRIX = Part(
    "kriterier",
    N_("Kriterier sida vid sida"),
    N_(
        "Varje rad är en fråga, varje kolumn en riktlinje. Välj en ruta för att läsa orden bakom "
        "den och vad de andra säger om samma sak."
    ),
    SAID,
)
CONTRADICTIONS = Part(
    "motsagelser",
    N_("Där dokumenten säger olika"),
    N_("Båda sidor med sina egna ord, och vad guiden gör när dokumenten inte går ihop."),
    SAID,
)
NUMBERS = Part(
    "siffror",
    N_("Siffror och datum"),
    N_("Varje tal och årtal i dokumenten, med platsen där det står."),
    SAID,
)
DEFINITIONS = Part(
    "definitioner",
    N_("Definitioner i dokumenten"),
    N_("Vad dokumenten själva menar med sina ord. Den enkla förklaringen står i ordlistan."),
    SAID,
)
DEFECTS = Part(
    "brister",
    N_("Fel och oklarheter i dokumenten"),
    N_(
        "Där en text har ett skrivfel, är inaktuell eller går att missförstå. Citaten ändras "
        "aldrig; här står vad som troligen menas och vad guiden gör."
    ),
    SAID,
)
SILENCES = Part(
    "tystnad",
    N_("Det som inget dokument har"),
    N_("Sådant som parterna ändå brukar behöva tänka på, och var guiden tar upp det i stället."),
    SAID,
)
LAW = Part(
    "lag",
    N_("Ändrat i lag och namn sedan dess"),
    N_(
        "Dokumenten är skrivna vid olika tid. Här står vad de säger eller utgår från, vad som "
        "gäller nu och vilken dag det senast kontrollerades."
    ),
    AROUND,
)
MODELS = Part(
    "modeller",
    N_("Modeller som liknar IOP"),
    N_("Andra sätt att samverka som dokumenten jämför med: vad som är likt och vad som skiljer."),
    AROUND,
)
AREAS = Part(
    "omraden",
    N_("Där IOP används"),
    N_("Ämnesområden, hur vanligt IOP är i dem och vilken forskning eller enkät som visar det."),
    AROUND,
)
GAPS = Part(
    "luckor",
    N_("Det som ingen visste"),
    N_("Vad som saknades i kunskapen när dokumenten skrevs, och vad som har blivit känt sedan."),
    AROUND,
)
STAKES = Part(
    "nytta",
    N_("Värden, nytta och risker"),
    N_("Vad dokumenten hoppas på och varnar för, och vad guiden gör med det."),
    AROUND,
)
PRINCIPLES = Part(
    "principer",
    N_("Principer för balans"),
    N_("Vad ett jämbördigt partnerskap vilar på, med en fråga att ta upp mellan parterna."),
    AROUND,
)
PROMPTS = Part(
    "fragor",
    N_("Frågor som MUCF ställer"),
    N_("Frågorna ordagrant, med korta svar och stället där det står mer."),
    AROUND,
)
GLOSSARY = Part(
    "ordlista",
    N_("Ordlista"),
    N_(
        "Orden på svenska och engelska med en enkel förklaring. Där ett dokument har en egen "
        "definition står den intill."
    ),
    WORDS,
)

PARTS = (
    DOCUMENTS,
    MATRIX,
    CONTRADICTIONS,
    NUMBERS,
    DEFINITIONS,
    DEFECTS,
    SILENCES,
    LAW,
    MODELS,
    AREAS,
    GAPS,
    STAKES,
    PRINCIPLES,
    PROMPTS,
    GLOSSARY,
)


def asked() -> Part:
    """The part that the address names; a term alone asks for the glossary; else the overview."""
    name = st.query_params.get(session.PART_PARAM, "")
    if not name and session.TERM_PARAM in st.query_params:
        return GLOSSARY
    return next((part for part in PARTS if part.name == name), OVERVIEW)


def item(part: Part) -> str:
    """The entry that the address names within a part; in the glossary, a term."""
    if part is GLOSSARY and session.TERM_PARAM in st.query_params:
        return st.query_params[session.TERM_PARAM]
    return st.query_params.get(session.ITEM_PARAM, "")
