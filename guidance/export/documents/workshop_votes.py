"""How a room voted on one question: in words, as a picture, and as a table a round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guidance.domain.model import Lang
from guidance.domain.workshop.recorded import Outcome, groups
from guidance.domain.workshop.tally import Part
from guidance.export.document import Block, Paragraph, Table
from guidance.export.documents.labels import NBSP
from guidance.export.figures.votes import votes_figure
from guidance.export.figures.votes_said import gap_of, percent, who
from guidance.export.words import workshop as own


def votes(found: Outcome, lang: Lang) -> Iterable[Block]:
    """How far apart the parties are first, then the picture, then the numbers."""
    rounds = (found.moved.first, found.moved.second)
    if not any(result.voted for result in rounds):
        yield Paragraph(text=own.NOT_VOTED.to(lang))
        return
    if found.last.gaps:
        yield Paragraph(text=_gap(found, lang))
    figure = votes_figure(found, lang)
    yield from [figure] if figure else []
    yield from _held_back(found, lang)
    yield from (_table(found, place, lang) for place in (0, 1) if rounds[place].total)


def _held_back(found: Outcome, lang: Lang) -> Iterable[Block]:
    """What is not shown, and why."""
    for words, result in zip(own.ROUNDS, (found.moved.first, found.moved.second), strict=True):
        if result.voted and not result.total:
            said = own.TOO_FEW.to(lang).format(round=words.to(lang), n=result.voted)
            yield Paragraph(text=said, style="note")
    if found.last.total and not found.last.gaps:
        reason = own.ONE_SIDE if found.last.sides else own.NOT_APART
        yield Paragraph(text=reason.to(lang), style="note")


def _gap(found: Outcome, lang: Lang) -> str:
    widest = found.last.gaps[0]
    if not round(widest.width * 100):
        return own.ALIKE.to(lang)
    option, gap = found.names[widest.option].to(lang), gap_of(widest.width, lang)
    return own.WIDEST.to(lang).format(option=option, gap=gap)


def _table(found: Outcome, place: int, lang: Lang) -> Table:
    """A row an answer; how far apart the parties are stands before what each voted."""
    result = (found.moved.first, found.moved.second)[place]
    parts = groups(result)
    gaps = {gap.option: str(round(gap.width * 100)) for gap in result.gaps}
    moves = _moves(found) if place else None
    header = [own.OPTION.to(lang), *([own.APART.to(lang)] if gaps else [])]
    header += [who(side, lang) for side in parts]
    header += [own.CHANGE.to(lang)] if moves else []
    cells = {side: {part.option: _cell(part, lang) for part in of} for side, of in parts.items()}
    rows = tuple(
        (
            found.names[option].to(lang),
            *([gaps[option]] if gaps else []),
            *(column[option] for column in cells.values()),
            *([moves[option]] if moves else []),
        )
        for option in found.order
    )
    caption = own.VOTED.to(lang).format(round=own.ROUNDS[place].to(lang), n=result.voted)
    caption += f" {(own.POINTS_MOVED if moves else own.POINTS).to(lang)}" if gaps or moves else ""
    widths = (36, *([12] if gaps else []), *(17,) * len(parts), *([16] if moves else []))
    return Table(caption=caption, header=tuple(header), rows=rows, widths=widths)


def _cell(part: Part, lang: Lang) -> str:
    if not part.votes:
        return "0"
    words = own.VOTES_SHARE.to(lang).format(n=part.votes, share=percent(part.share, lang))
    return words.replace(" ", NBSP)


def _moves(found: Outcome) -> Mapping[str, str]:
    """How many points each answer has won or lost among all since the first round."""
    return {m.option: signed(round((m.after - m.before) * 100)) for m in found.moved.total}


def signed(points: int) -> str:
    """A number with its sign; nothing for none."""
    return f"{points:+d}".replace("-", "−") if points else "0"
