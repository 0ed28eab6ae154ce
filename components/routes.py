"""The pages of the app, in the order of the way through it."""

from __future__ import annotations

from typing import NamedTuple

from components.i18n import N_


class Route(NamedTuple):
    """A page: its file beside the frame, its address and its title (a message id)."""

    file: str
    path: str
    title: str


START = Route("start.py", "", N_("Start"))
TRY = Route("prova.py", "prova", N_("Pröva"))
ASSESSMENT = Route("bedomning.py", "bedomning", N_("Bedömning"))
TALK = Route("samtal.py", "samtal", N_("Samtal"))
WORKSHOP = Route("workshop.py", "workshop", N_("Workshop"))
CHECKLIST = Route("checklista.py", "checklista", N_("Checklista"))
TIMELINE = Route("tidplan.py", "tidplan", N_("Tidplan"))
OUTLINE = Route("avtalsutkast.py", "avtalsutkast", N_("Avtalsutkast"))
DOWNLOAD = Route("ladda_ner.py", "ladda-ner", N_("Ladda ner"))

LEARN = Route("lar_dig.py", "lar-dig", N_("Lär dig"))
SOURCES = Route("kallor.py", "kallor", N_("Källor"))

OF_A_CASE = (TRY, ASSESSMENT, TALK, WORKSHOP, CHECKLIST, TIMELINE, OUTLINE, DOWNLOAD)
OF_EVERYBODY = (LEARN, SOURCES)
ALL = (START, *OF_A_CASE, *OF_EVERYBODY)
