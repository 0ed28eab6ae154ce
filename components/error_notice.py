"""What people read when something goes wrong: what happened, what is safe, what to do."""

from __future__ import annotations

import streamlit as st

from components.i18n import N_, _, said
from guidance.storage.errors import (
    BadChangeError,
    CaseExpiredError,
    CaseNotFoundError,
    DamagedCaseError,
    LearnerNotFoundError,
    StorageError,
)
from guidance.workshop.errors import RoomError

_WORDS: tuple[tuple[type[StorageError], str], ...] = (
    (
        CaseNotFoundError,
        N_(
            "Länken leder inte till något ärende. Kontrollera att hela länken kom med. Inget är "
            "ändrat. Har ni sparat ärendet som fil kan ni öppna den på startsidan."
        ),
    ),
    (
        CaseExpiredError,
        N_(
            "Länken har gått ut, eftersom ingen har använt ärendet på länge. Har ni sparat "
            "ärendet som fil kan ni öppna den på startsidan och fortsätta där."
        ),
    ),
    (
        DamagedCaseError,
        N_(
            "En del av ärendet är skadad och går inte att läsa. Allt annat är kvar och "
            "visas. Fyll i det som saknas på nytt, eller öppna er senaste fil."
        ),
    ),
    (
        LearnerNotFoundError,
        N_(
            "Länken leder inte till något som du har lärt dig här. Kontrollera att hela länken kom "
            "med. Allt går att läsa och pröva ändå, och det ni gör nu får en ny länk."
        ),
    ),
    (
        BadChangeError,
        N_("Det senaste ni skrev gick inte att spara. Allt som sparats tidigare är kvar."),
    ),
)
_OTHER = N_(
    "Databasen går inte att nå just nu, så det senaste är inte sparat. Allt som guiden tidigare "
    "visat som sparat är säkert. Vänta en stund och försök igen."
)


def words(error: StorageError) -> str:
    """The fault in the visitor's language."""
    if isinstance(error, RoomError):
        return said(error.words)
    return _(next((said for kind, said in _WORDS if isinstance(error, kind)), _OTHER))


def show(error: StorageError) -> None:
    """The fault as a notice on the page."""
    st.error(words(error), icon=":material/error:")
