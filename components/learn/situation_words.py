"""Words for worked cases: real or made up, how far one has come, and lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from babel.lists import format_list

from components.i18n import N_, _, language, said
from components.markup import tag, text
from components.words import guideline_name
from guidance.bootstrap import handbook
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.situation import Kind, Situation
from guidance.domain.model import Text

KINDS: dict[Kind, tuple[str, str]] = {
    "real": ("◆", N_("Det här har hänt")),
    "made_up": ("✎", N_("Påhittat")),
}
STATES: dict[str, tuple[str, str]] = {
    "new": ("○", N_("Inte påbörjad")),
    "begun": ("◔", N_("Påbörjad")),
    "compared": ("✓", N_("Jämförd")),
}
ASSUMED = ("≈", N_("Antaget"))
_FEW = 2
_SENTENCE = re.compile(r"(?<=[.!?])\s")


def found(name: str) -> Situation | None:
    """The case with that id, or None."""
    return next((s for s in handbook().situations if s.id == name), None)


def state(learner: Learner, situation: Situation) -> str:
    """How far the learner has come with a case: ``new``, ``begun`` or ``compared``."""
    attempt = learner.attempts.get(situation.id)
    if attempt is None:
        return "new"
    return "compared" if attempt.compared else "begun"


def first_sentence(words: Text) -> str:
    """The first sentence of a text: what fits on one line."""
    return _SENTENCE.split(said(words), maxsplit=1)[0]


def signed(pair: tuple[str, str], css: str = "iop-tag") -> str:
    """A sign and its words as HTML; the sign is for the eye alone."""
    sign, words = pair
    return tag("span", tag("span", sign + " ", aria_hidden="true") + text(_(words)), css)


def listed(names: Iterable[str]) -> str:
    """Names one after another, with "och" before the last."""
    return format_list(list(names), locale=language())


def guidelines(names: Iterable[str]) -> str:
    """Guidelines by name, or all of them in a word, also where a few are not among them."""
    chosen = list(names)
    others = [name for name in handbook().guidelines if name not in chosen]
    if not others:
        return _("alla riktlinjer")
    if len(others) < len(chosen) - _FEW:
        return _("alla riktlinjer utom {names}", names=listed(map(guideline_name, others)))
    return listed(map(guideline_name, chosen))
