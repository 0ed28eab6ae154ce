"""Options as people see them, and which of them are right."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.model import Frozen, Text


class Choice(Frozen):
    """Something to choose, with an id that stays the same however the options are laid out."""

    id: str
    text: Text


class Offer(Frozen):
    """Options, which of them are right, and what is shown above them if anything is."""

    options: tuple[Choice, ...]
    right: frozenset[str]
    shown: Text | None = None


def choices(named: Iterable[tuple[str, Text]]) -> tuple[Choice, ...]:
    """Ids and texts as choices."""
    return tuple(Choice(id=name, text=text) for name, text in named)


def laid_out(named: Iterable[tuple[str, Text]], right: Iterable[str]) -> Offer:
    """Options and those of the right ones that are among them."""
    options = choices(named)
    return Offer(options=options, right=frozenset(right) & {option.id for option in options})
