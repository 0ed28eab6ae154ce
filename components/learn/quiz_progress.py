"""How far a learner has come in each area, as a picture with its words."""

from __future__ import annotations

from datetime import UTC, datetime

from components.i18n import _, count
from components.learn import quiz_place
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.repetition import AreaProgress, progress


def _part(css: str, number: int, total: int) -> str:
    if not number:
        return ""
    return tag("span", "", css, style=f"width:{100 * number / total:.2f}%")


def bar(area: AreaProgress) -> str:
    """The bar as HTML, hidden from screen readers: what is known, then what is to repeat."""
    parts = _part("iop-known", area.known, area.total) + _part(
        "iop-again", area.to_repeat, area.total
    )
    return tag("div", parts, "iop-quiz-bar", aria_hidden="true")


def words(area: AreaProgress) -> str:
    """The same in words."""
    if not area.seen:
        return count(area.total, "1 fråga, inte sedd än", "{n} frågor, ingen sedd än")
    return " · ".join(
        (
            _("{seen} av {total} sedda", seen=area.seen, total=area.total),
            _("{known} kan du", known=area.known),
            _("{again} att repetera", again=area.to_repeat),
        )
    )


def legend() -> str:
    """What the parts of the bars mean."""
    parts = (
        ("iop-known", _("Kan du")),
        ("iop-again", _("Att repetera")),
        ("", _("Inte sedd än")),
    )
    items = "".join(
        tag("li", tag("span", "", f"iop-quiz-key {css}".strip(), aria_hidden="true") + text(said))
        for css, said in parts
    )
    return tag("ul", items, "iop-quiz-legend")


def areas(learner: Learner) -> tuple[AreaProgress, ...]:
    """Every area with its numbers by now."""
    return progress(learner.cards, handbook().quiz, datetime.now(UTC))


def _row(area: AreaProgress) -> str:
    name = tag("strong", text(quiz_place.name(area.area)))
    return tag("li", tag("p", f"{name} {tag('span', text(words(area)))}") + bar(area))


def html(learner: Learner) -> str:
    """The picture as HTML."""
    rows = "".join(map(_row, areas(learner)))
    return tag("ul", rows, "iop-quiz-areas") + legend()


def show(learner: Learner) -> None:
    """The picture, for any page about what one has learned."""
    show_html(html(learner))
