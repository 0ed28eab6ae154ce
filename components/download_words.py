"""The documents as people meet them: when each is of use, what it is for, and its formats."""

from __future__ import annotations

from typing import NamedTuple

from components.i18n import N_
from guidance.export.document import Kind
from guidance.export.exporter import DocumentId, Format

FORMAT_NAMES: dict[Format, str] = {
    "docx": N_("Word"),
    "pdf": N_("PDF"),
    "odt": N_("OpenDocument (LibreOffice)"),
    "html": N_("Webbsida"),
    "md": N_("Markdown (ren text)"),
    "xlsx": N_("Excel"),
    "csv": N_("CSV"),
    "ics": N_("Kalender"),
}
"""What each format is called, in the order in which it is offered."""

NAMES: dict[DocumentId, str] = {
    "brief": N_("Underlaget"),
    "assessment": N_("Bedömningen"),
    "form": N_("Blanketten"),
    "record": N_("Protokollet"),
    "workshop": N_("Workshopprotokollet"),
    "outline": N_("Utkastet"),
    "checklist": N_("Checklistan"),
    "followup": N_("Uppföljningen"),
    "case": N_("Ärendet"),
}
"""The documents in a sentence, as in "Utkastet som Word"."""

TITLES: dict[DocumentId, str] = {
    "brief": N_("Underlag inför första mötet"),
    "assessment": N_("Bedömning"),
    "form": N_("Blankett att fylla i för hand"),
    "record": N_("Samtalsprotokoll"),
    "workshop": N_("Protokoll från workshop"),
    "outline": N_("Avtalsutkast"),
    "checklist": N_("Checklista"),
    "followup": N_("Årlig uppföljning"),
    "case": N_("Hela ärendet att läsa"),
}


CALENDAR = N_(
    "Öppna filen i ert kalenderprogram. Hämta den på nytt när datum har ändrats, "
    "så uppdateras dagarna i stället för att dubbleras."
)
"""What people do with a calendar file, wherever they take it."""


class Card(NamedTuple):
    """A document on the page: what it is for and for whom, and the formats that most people want.

    ``left`` are formats that stand elsewhere on the page.
    """

    document: Kind
    purpose: str
    main: tuple[Format, ...] = ("docx", "pdf")
    left: tuple[Format, ...] = ("json",)


class Group(NamedTuple):
    """Documents that are of use at the same time."""

    key: str
    title: str
    cards: tuple[Card, ...]


WORKSHOP = Card(
    "workshop",
    N_(
        "Hur rummet röstade i varje omgång, vad det svarade, vad som är kvar att reda ut och vem "
        "som gör vad. För dem som var med, och för den som inte kunde komma."
    ),
)
"""Offered only where the case has held a workshop."""

GROUPS = (
    Group(
        "before",
        N_("Inför mötet"),
        (
            Card(
                "brief",
                N_(
                    "Två sidor att skicka i förväg: vilka ni är, utmaningen, idén, vad ni bidrar "
                    "med och vad ni vill fråga. För den part ni ska träffa."
                ),
            ),
            Card(
                "assessment",
                N_(
                    "Utfallet med alla skäl, citat och källor, och vad som skulle ändra det. För "
                    "styrelsen, juristen och den som ska förbereda ett beslut."
                ),
            ),
        ),
    ),
    Group(
        "during",
        N_("Under samtalet"),
        (
            Card(
                "form",
                N_(
                    "Frågorna fas för fas med plats att skriva, utan era svar. För den som hellre "
                    "arbetar på papper."
                ),
                main=("pdf", "docx"),
            ),
            Card(
                "record",
                N_(
                    "Vad som frågades, sades och bestämdes, och vad som lämnades öppet. För båda "
                    "parterna, och för den som inte var med."
                ),
            ),
            WORKSHOP,
        ),
    ),
    Group(
        "writing",
        N_("När ni skriver avtal"),
        (
            Card(
                "outline",
                N_(
                    "Texten att arbeta vidare med tillsammans, med det som saknas märkt. I Word "
                    "står vägledning och källor som kommentarer bredvid texten."
                ),
            ),
            Card(
                "checklist",
                N_(
                    "Allt som ska göras, visas, beslutas och kontrolleras, med ansvarig och datum. "
                    "För den som håller ihop arbetet."
                ),
                main=("docx", "pdf", "xlsx"),
                left=("json", "ics"),
            ),
        ),
    ),
    Group(
        "agreed",
        N_("Under avtalstiden"),
        (
            Card(
                "followup",
                N_(
                    "Stomme till årets plan och rapport, ur målen i utkastet. För den som följer "
                    "upp partnerskapet."
                ),
                left=("json", "ics"),
            ),
        ),
    ),
)

WHOLE = Card(
    "case",
    N_(
        "Bedömningen, svaren och samtalet i ett sammanhang. För styrelsen, nämnden eller den som "
        "ska sätta sig in i ärendet."
    ),
)
