"""What research found to help, and to stand in the way, in a phase."""

from __future__ import annotations

from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.source_details import sources
from guidance.bootstrap import handbook
from guidance.domain.conversation import FactorKind, phase_factors
from guidance.domain.process import Phase


def _list(phase: Phase, kind: FactorKind, title: str) -> str:
    factors = phase_factors(handbook(), phase, kind)
    if not factors:
        return ""
    items = (
        tag("li", text(said(factor.text)) + sources(factor.citations, said(factor.text)))
        for factor in factors
    )
    return tag("h3", text(title)) + tag("ul", "".join(items), f"iop-factors iop-factors-{kind}")


def show(phase: Phase) -> None:
    """Both lists under one fold, with how far the research reaches."""
    helps = _list(phase, "success", _("Det som hjälper"))
    hinders = _list(phase, "challenge", _("Det som kan bli svårt"))
    if not helps and not hinders:
        return
    reach = _("Forskning som MUCF återger. Den bygger på få partnerskap, så läs den som råd.")
    head = tag("summary", text(_("Framgångsfaktorer och fallgropar ur forskningen")))
    show_html(
        tag("details", head + tag("p", text(reach), "iop-note") + helps + hinders, "iop-fold")
    )
