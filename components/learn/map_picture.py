"""The process as a picture whose stops are links: six in a row, and one apart that loops back."""

from __future__ import annotations

from components import session
from components.i18n import _, said
from components.learn import quiz_place, way_link
from components.markup import tag, text
from components.phase_map import phase_number
from guidance.bootstrap import handbook
from guidance.domain.conversation import is_apart, phase_steps
from guidance.domain.process import Phase


def place(phase: Phase | None) -> dict[str, str]:
    """Where a stop is, None for the whole map; the way back to a step is kept."""
    lesson = quiz_place.lesson()
    return {
        session.PART_PARAM: "karta",
        **({session.PHASE_PARAM: phase.id} if phase else {}),
        **({session.RETURN_PARAM: lesson.id} if lesson else {}),
    }


def _before(phase: Phase) -> str:
    """What a screen reader hears before the name of a stop."""
    book = handbook()
    if is_apart(book, phase):
        return _("Vid sidan av:")
    total = sum(not is_apart(book, other) for other in book.phases)
    return _("Fas {n} av {total}:", n=phase_number(phase), total=total)


def has_gate(phase: Phase) -> bool:
    """Whether a document names something to pass before one goes on."""
    groups = phase_steps(handbook(), phase)
    return any(step.kind == "gate" for group in groups for step in group.steps)


def _stop(phase: Phase, current: Phase | None) -> str:
    is_here = phase == current
    heard = tag("span", text(_before(phase)) + " ", "iop-unseen")
    name = tag("span", heard + text(said(phase.title)), "iop-map-name")
    sign = tag("span", phase_number(phase), "iop-map-sign", aria_hidden="true")
    link = way_link.link(place(phase), name + sign, aria_current="step" if is_here else "")
    css, note = ["iop-map-here"] if is_here else [], ""
    if is_apart(handbook(), phase):
        css.append("iop-map-apart")
        words = _("Kan komma när som helst under samarbetet, och leder tillbaka in i det.")
        note = tag("p", text(words), "iop-note")
    elif has_gate(phase):
        css.append("iop-map-gate")
    return tag("li", link + note, " ".join(css))


def map_picture(current: Phase | None) -> str:
    """The picture as HTML."""
    stops = "".join(_stop(phase, current) for phase in handbook().phases)
    ways = tag("ol", stops, "iop-map iop-arrows")
    key = tag("span", "", "iop-map-diamond", aria_hidden="true")
    words = _("Kontrollpunkt: något som ska stämma")
    legend = tag("p", key + text(words), "iop-note iop-map-legend")
    return tag("nav", ways + legend, aria_label=_("Processkartan"))
