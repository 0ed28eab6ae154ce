"""The way through the guide in four steps, as a picture of what to expect."""

from __future__ import annotations

from components.i18n import N_, _
from components.markup import show as show_html
from components.markup import tag, text

STEPS = (
    (N_("Svara"), N_("på frågor om er idé. Snabbkollen har sexton.")),
    (N_("Se"), N_("vad som talar för ett IOP, ett bidrag eller en upphandling, och varför.")),
    (N_("Samtala"), N_("fas för fas med frågorna ur kommunernas egna dokument.")),
    (N_("Ta med"), N_("en checklista och ett första utkast till avtal i Word.")),
)


def show() -> None:
    """The four steps."""
    items = "".join(
        tag("li", tag("strong", text(_(verb))) + " " + text(_(rest))) for verb, rest in STEPS
    )
    show_html(tag("ol", items, "iop-way"))
