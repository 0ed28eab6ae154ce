"""The part of Källor that is shown, to print or save."""

from __future__ import annotations

from components import study_files
from components.sources import parts
from components.sources.parts import Part
from guidance.export.words.shelves import TITLES

STUDIES: dict[str, str] = {
    parts.DOCUMENTS.name: "documents",
    parts.MATRIX.name: "matrix",
    parts.CONTRADICTIONS.name: "contradictions",
    parts.NUMBERS.name: "numbers",
    parts.DEFINITIONS.name: "definitions",
    parts.DEFECTS.name: "defects",
    parts.SILENCES.name: "silences",
    parts.LAW.name: "law",
    parts.MODELS.name: "models",
    parts.AREAS.name: "areas",
    parts.GAPS.name: "gaps",
    parts.STAKES.name: "stakes",
    parts.PRINCIPLES.name: "principles",
    parts.PROMPTS.name: "prompts",
    parts.GLOSSARY.name: "glossary",
}


def show(part: Part) -> None:
    """The row; nothing on the overview, which only leads on."""
    name = STUDIES.get(part.name)
    if name:
        study_files.show(name, TITLES[name])
