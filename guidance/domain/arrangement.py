"""Which headings a draft has and in which order: the scheme's, and the parties' own among them.

A level-1 heading and the level-2 headings below it form a block: the block moves as a whole, and a
level-2 heading only within its block.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from guidance.domain.case import Case
from guidance.domain.handbook import Handbook
from guidance.domain.model import Id, Text
from guidance.domain.outline import Heading, OwnSection, Scheme

LAST: Id = "signature"
"""The section that new headings of the parties stand before, where it comes last."""

UNTITLED = Text(sv="Egen rubrik", en="Own heading")
HOMELESS = Text(sv="Text utan rubrik", en="Text without a heading")
GUIDANCE = Text(
    sv="En egen rubrik, för det som ni behöver komma överens om och som ingen annan rubrik rymmer.",
    en="A heading of your own, for what you need to agree on and no other heading has room for.",
)
PROMPT = Text(sv="Skriv vad som ska gälla.", en="Write what is to apply.")

Block = list[Heading]
T = TypeVar("T")


def schemes(book: Handbook) -> dict[Id, Scheme]:
    """The schemes that a draft can follow: the merged one first, then the documents' own."""
    own = [folder.scheme for folder in book.folders.values() if folder.scheme is not None]
    return {scheme.id: scheme for scheme in (book.merged, *own)}


def scheme_of(book: Handbook, case: Case) -> Scheme:
    """The scheme that the case has chosen; the merged one where nobody knows the chosen one."""
    return schemes(book).get(case.scheme, book.merged)


def own_section(name: Id, title: str, without: Text = UNTITLED) -> OwnSection:
    """A section under a heading that the parties gave it, or under what stands in for one."""
    words = title.strip()
    called = Text(sv=words, en=words) if words else without
    return OwnSection(id=name, title=called, guidance=GUIDANCE, prompt=PROMPT)


def own_sections(book: Handbook, case: Case) -> dict[Id, OwnSection]:
    """The parties' own sections, but those whose id is taken by one of ours."""
    taken = {*book.sections, *(h.id for h in scheme_of(book, case).headings)}
    own = case.own_headings.items()
    return {name: own_section(name, title) for name, title in own if name not in taken}


def arranged(book: Handbook, case: Case) -> tuple[Heading, ...]:
    """All headings of the draft in the order that the case has chosen, left out ones too.

    An unknown id in the order means nothing. A heading that the order does not name keeps its
    place after its neighbour; one of the parties' own stands last, before the signatures.
    """
    scheme = scheme_of(book, case)
    wanted = case.order.get(scheme.id, ())
    blocks = {block[0].id: block for block in _blocks(scheme.headings)}
    own = {name: [_own_heading(section)] for name, section in own_sections(book, case).items()}
    named = [name for name in own if name in set(wanted)]
    heads = _follow([*blocks, *named], wanted)
    blocks |= own
    ends = bool(heads) and any(LAST in heading.sections for heading in blocks[heads[-1]])
    place = len(heads) - ends
    heads[place:place] = [name for name in own if name not in set(named)]
    return tuple(h for name in heads for h in _sorted_block(blocks[name], wanted))


def shown(headings: Iterable[Heading], left_out: Collection[Id]) -> list[Heading]:
    """The headings without those whose sections are all left out, unless some below remain."""
    kept: list[Heading] = []
    remains = False
    for heading in reversed(list(headings)):
        if not heading.sections or not left_out or not set(heading.sections) <= set(left_out):
            kept.append(heading)
            remains = heading.level == 2
        elif heading.level == 1:
            kept += [heading] if remains else []
            remains = False
    return kept[::-1]


def numbers(headings: Iterable[Heading]) -> Iterable[str]:
    """What each heading is numbered: 1, 2, 2.1, 3 …"""
    main = sub = 0
    for heading in headings:
        if heading.level == 1:
            main, sub = main + 1, 0
            yield str(main)
        else:
            sub += 1
            yield f"{main}.{sub}"


def moved(headings: Iterable[Heading], name: Id, step: int, shown: Collection[Id]) -> list[Id]:
    """The ids of the headings after one of them has moved past ``step`` of those that are shown.

    Unchanged where there is nothing to move past.
    """
    blocks = _blocks(headings)
    if any(block[0].id == name for block in blocks):
        blocks = _step(blocks, lambda block: block[0].id, name, step, shown)
    else:
        blocks = [
            [block[0], *_step(block[1:], lambda heading: heading.id, name, step, shown)]
            for block in blocks
        ]
    return [heading.id for block in blocks for heading in block]


def _own_heading(section: OwnSection) -> Heading:
    return Heading(id=section.id, ref="", title=section.title, sections=(section.id,), citations=())


def _blocks(headings: Iterable[Heading]) -> list[Block]:
    blocks: list[Block] = []
    for heading in headings:
        if heading.level == 1 or not blocks:
            blocks.append([])
        blocks[-1].append(heading)
    return blocks


def _sorted_block(block: Block, wanted: Sequence[Id]) -> Block:
    below = {heading.id: heading for heading in block[1:]}
    return [block[0], *(below[name] for name in _follow(list(below), wanted))]


def _follow(names: Sequence[Id], wanted: Sequence[Id]) -> list[Id]:
    """The names in the wanted order; one that is not wanted follows the name before it."""
    known, chosen = set(names), set(wanted)
    followers: dict[Id | None, list[Id]] = {None: []}
    before: Id | None = None
    for name in names:
        if name in chosen:
            before = name
            followers[name] = []
        else:
            followers[before].append(name)
    found = [*followers[None]]
    for name in dict.fromkeys(wanted):
        if name in known:
            found += [name, *followers[name]]
    return found


def _step(
    items: list[T], named: Callable[[T], Id], name: Id, step: int, shown: Collection[Id]
) -> list[T]:
    """The items after one has moved past ``step`` of those that are shown."""
    seen = [item for item in items if named(item) in shown]
    here = next((at for at, item in enumerate(seen) if named(item) == name), None)
    if here is None or not 0 <= here + step < len(seen):
        return items
    moving, past = seen[here], seen[here + step]
    rest = [item for item in items if item is not moving]
    place = next(at for at, item in enumerate(rest) if item is past) + (step > 0)
    return [*rest[:place], moving, *rest[place:]]
