"""What a municipality writes in its template, and what comes to stand there."""

from __future__ import annotations

from components.i18n import N_, _, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import handbook

PLACES = (
    ("document", N_("hela dokumentet; låt det stå ensamt på sin rad")),
    ("title", N_("samarbetets namn")),
    ("kind", N_("vilket dokument det är")),
    ("parties.cso", N_("den idéburna parten")),
    ("parties.public", N_("den offentliga parten")),
    ("date", N_("dagens datum")),
    ("mark", N_("märkningen, till exempel att det är ett utkast")),
    ("notice", N_("vad läsaren behöver veta om dokumentet")),
)


def _row(name: str, what: str) -> str:
    code = tag("code", text(f"{{{{ {name} }}}}"), translate="no")
    return tag("tr", tag("th", code, scope="row") + tag("td", text(what)))


def _table(rows: str) -> str:
    head = tag("th", text(_("Skriv i mallen")), scope="col")
    head += tag("th", text(_("Det som hamnar där")), scope="col")
    body = tag("thead", tag("tr", head)) + tag("tbody", rows)
    return tag("div", tag("table", body, "iop-table"), "iop-scroll")


def show() -> None:
    """The short list; the sections of the draft, which are many, below it."""
    lead = _(
        "Skriv taggarna nedan, med klamrarna, där texten ska stå. Den första "
        "taggen räcker. Allt annat i mallen blir kvar som det är: sidhuvud, logotyp, "
        "typsnitt och rubrikformat."
    )
    places = "".join(_row(name, _(what)) for name, what in PLACES)
    sections = "".join(
        _row(f"text.{name}", said(section.title)) for name, section in handbook().sections.items()
    )
    each = _(
        "Vill ni placera utkastets avsnitt själva skriver ni i stället taggen för vart och ett:"
    )
    inside = (
        tag("summary", text(_("Vad ska stå i mallen?"))),
        tag("p", text(lead)),
        _table(places),
        tag("p", text(each)),
        _table(sections),
    )
    show_html(tag("details", "".join(inside), "iop-fold"))
