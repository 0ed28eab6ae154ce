"""What an answer was worth, row by row, in calm words; colour and sign never stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from components.i18n import _, said
from components.learn import quiz_match
from components.markup import tag, text
from components.tone import mark as sign
from guidance.domain.learning.offer import Choice
from guidance.domain.learning.quizzing import Answer, Marked, Posed


def _row(words: str, tone: str = "", mark: str = "", note: str = "", more: str = "") -> str:
    """A row as HTML: its sign, its words, a note on what was answered."""
    shown = sign(tone, mark) if tone else tag("span", "", "iop-mark-none", aria_hidden="true")
    body = tag("span", text(words), "iop-quiz-words") + more
    body += tag("em", text(note)) if note else ""
    return tag("li", shown + tag("div", body), f"iop-quiz-{tone}" if tone else "")


def _names(choices: Iterable[Choice]) -> dict[str, str]:
    return {choice.id: said(choice.text) for choice in choices}


def _listed(names: Iterable[str]) -> str:
    """Names as one sentence holds them: they may have commas or a full stop of their own."""
    return "; ".join(name.rstrip(".") for name in names)


def rows(posed: Posed, answer: Answer, marked: Marked) -> str:
    """The options as they are, each with what was right about the answer."""
    kind = posed.question.task.kind
    if kind == "order":
        found = _order_rows(posed, cast(Sequence[str], answer), marked)
        return tag("ol", found, "iop-quiz-rows iop-quiz-numbered")
    if kind == "match":
        found = _match_rows(posed, cast(Mapping[str, str], answer))
        return tag("ul", found, "iop-quiz-rows iop-quiz-pairs")
    found = "".join(_choice_row(posed, choice, marked) for choice in posed.options)
    return tag("ul", found, "iop-quiz-rows")


def _choice_row(posed: Posed, choice: Choice, marked: Marked) -> str:
    several = posed.question.task.kind == "several"
    words = said(choice.text)
    if choice.id in marked.right:
        note = _("Du valde det här, och det hör hit.") if several else _("Du valde det här.")
        return _row(words, "good", "✓", note)
    if choice.id in marked.missed:
        note = _("Det här hör också hit.") if several else _("Det här är svaret.")
        return _row(words, "care", "+" if several else "→", note)
    if choice.id in marked.extra:
        note = _("Du valde det här. Det hör inte hit.") if several else _("Du valde det här.")
        return _row(words, "open", "–", note)
    return _row(words)


def _order_rows(posed: Posed, answer: Sequence[str], marked: Marked) -> str:
    names = _names(posed.options)
    found: list[str] = []
    for place, name in enumerate(posed.right):
        if name in marked.right:
            found.append(_row(names[name], "good", "✓", _("Kommer i rätt följd.")))
            continue
        had = answer.index(name)
        note = _("Hos dig stod den på plats {place}.", place=had + 1)
        if had == place:
            note = _("Hos dig kom den efter ”{before}”.", before=names[answer[had - 1]])
        found.append(_row(names[name], "care", "→", note))
    return "".join(found)


def _match_rows(posed: Posed, answer: Mapping[str, str]) -> str:
    names = _names(quiz_match.names(posed))
    right = quiz_match.by_row(posed, posed.pairs)
    had = quiz_match.by_row(posed, answer)
    found: list[str] = []
    for row in quiz_match.rows(posed):
        head = tag("strong", text(names[right[row.id]]))
        if had.get(row.id) == right[row.id]:
            note, tone, mark = _("Du valde det här."), "good", "✓"
        else:
            chosen = names[had[row.id]]
            note, tone, mark = _("Du valde ”{chosen}”.", chosen=chosen), "care", "→"
        found.append(_row(said(row.text), tone, mark, note, head))
    return "".join(found)


def headline(posed: Posed, marked: Marked) -> str:
    """What was right, in a sentence."""
    counts = {"n": len(marked.right), "total": len(marked.right) + len(marked.missed)}
    match posed.question.task.kind:
        case "one" | "guideline":
            return _one(posed, marked)
        case "several":
            return _several(marked, counts)
        case "order":
            words = (
                _("Ja, det är ordningen."),
                _("{n} av {total} står i rätt följd. Så här är ordningen.", **counts),
            )
            nothing = _("Så här är ordningen.")
        case "match":
            words = (
                _("Ja, så hör de ihop."),
                _("{n} av {total} stämmer. Så här hör de ihop.", **counts),
            )
            nothing = _("Så här hör de ihop.")
    whole, part = words
    return whole if not marked.missed else part if marked.right else nothing


def _one(posed: Posed, marked: Marked) -> str:
    if not marked.missed:
        return _("Ja, det stämmer.")
    return _("Svaret är ”{right}”.", right=_listed([_names(posed.options)[posed.right[0]]]))


def _several(marked: Marked, counts: Mapping[str, int]) -> str:
    if not marked.missed:
        return _("Ja, du fick med alla {total}.", **counts)
    if not marked.right:
        return _("Det var {total} andra som hörde hit.", **counts)
    return _("Du fick med {n} av {total}.", **counts)


def details(posed: Posed, marked: Marked) -> str:
    """What was missed and what was too much, by name where several can be chosen.

    Whole sentences are not said twice: the rows have them.
    """
    names = _names(posed.options)
    if posed.question.task.kind != "several" or any(n.endswith(".") for n in names.values()):
        return ""
    missed = _listed(names[name] for name in marked.missed)
    extra = _listed(names[name] for name in marked.extra)
    found = [_("Det här hörde också hit: {missed}.", missed=missed)] if missed else []
    if missed and not marked.right:
        found = [_("Det här hörde hit: {missed}.", missed=missed)]
    if extra:
        found.append(_("Det här hör inte hit: {extra}.", extra=extra))
    return " ".join(found)
