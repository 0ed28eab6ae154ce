"""A municipality's own Word template: checked first, then filled; nothing in it is ever run.

What reads Word files is loaded when somebody brings one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from guidance.export.document import Document
from guidance.export.writers.word_template.fault import TemplateError, TemplateFault
from guidance.export.writers.word_template.package import MAX_BYTES
from guidance.export.writers.word_template.values import Places

__all__ = ["MAX_BYTES", "Places", "TemplateError", "TemplateFault", "check", "fill"]


def check(raw: bytes, sections: Collection[str] | None = None) -> list[TemplateFault]:
    """All faults of a template, none if it can be used; never raises, whatever the file is.

    ``sections`` are the ids of the outline's sections; None takes any name after ``text.``.
    """
    from guidance.export.writers.word_template import checking

    return checking.check(raw, sections)


def fill(
    raw: bytes, document: Document, texts: Mapping[str, str], places: Places | None = None
) -> bytes:
    """The template with the document's words in it, as the bytes of a .docx file.

    ``texts`` gives the text of each section of the outline, empty where there is none; without
    ``places``, parties and date come from the document's title. Raises TemplateError for a
    template that ``check`` finds fault with.
    """
    from guidance.export.writers.word_template import filling

    return filling.fill(raw, document, texts, places)
