"""What each page of Lär dig offers to print or save."""

from __future__ import annotations

from components import study_files
from components.i18n import N_
from guidance.domain.learning.lesson import Lesson
from guidance.domain.learning.situation import Situation
from guidance.export.studies import CHEAT_SHEET, LESSON, PROCESS_MAP, SITUATION
from guidance.export.words import cheat_sheet as sheet_words
from guidance.export.words import study


def lesson(step: Lesson) -> None:
    """A step of the path."""
    study_files.show(f"{LESSON}/{step.id}", step.title)


def situation(case: Situation) -> None:
    """A worked case; our reading stands on a page of its own."""
    study_files.show(
        f"{SITUATION}/{case.id}",
        case.title,
        lead=N_("Berättelsen och rutor att kryssa i på papper. Vår läsning står på en egen sida."),
    )


def process_map() -> None:
    """All phases."""
    study_files.show(PROCESS_MAP, study.MAP)


def cheat_sheet() -> None:
    """The sheet for the wall."""
    study_files.show(
        CHEAT_SHEET,
        sheet_words.TITLE,
        N_("Lathund för väggen"),
        N_("Fem frågor, faserna, avtalets rubriker, varningsflaggor och siffror på en enda sida."),
    )
