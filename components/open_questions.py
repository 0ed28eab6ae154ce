"""Empty sections as questions: a missing heading is something to ask, never an error."""

from __future__ import annotations

from components import section_click
from components.i18n import _, count, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.draft import Draft


def show(draft: Draft) -> None:
    """One question for each section in which nothing stands, folded away until somebody asks."""
    empty = [section.section for section in draft.sections if section.state == "empty"]
    if not empty:
        return
    title = count(
        len(empty),
        "{n} tomt avsnitt att ta ställning till",
        "{n} tomma avsnitt att ta ställning till",
    )
    lead = _("Ett tomt avsnitt är inget fel. Behövs det inte kan ni öppna det och utelämna det.")
    asked = "".join(
        tag(
            "li",
            section_click.button(
                section.id,
                _("Behöver ni skriva något om ”{title}”?", title=said(section.title)),
            ),
        )
        for section in empty
    )
    body = tag("p", text(lead), "iop-note") + tag("ul", asked, "iop-asks")
    show_html(tag("details", tag("summary", text(title)) + body, "iop-fold"))
