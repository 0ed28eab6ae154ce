"""Words for facts, options, outcomes and views in the visitor's language."""

from __future__ import annotations

from components.i18n import N_, _, number, said
from guidance.bootstrap import handbook
from guidance.domain.case import Answer, View
from guidance.domain.fact import UNKNOWN
from guidance.domain.outcome import Outcome

VIEW_NAMES: dict[View, str] = {
    "cso": N_("Den idéburna parten"),
    "public": N_("Den offentliga parten"),
    "agreed": N_("Båda tillsammans"),
}

EFFECT_NAMES = {
    "decides": N_("Det som avgör"),
    "against": N_("Talar emot"),
    "for": N_("Talar för"),
    "advice": N_("Råd som inte ändrar utfallet"),
    "unknown": N_("Att ta reda på"),
}


def view_name(view: View) -> str:
    """Who answers."""
    return _(VIEW_NAMES[view])


def fact_name(fact: str) -> str:
    """A fact's short name."""
    return said(handbook().facts[fact].name)


def option_label(fact: str, option: str) -> str:
    """An option's label, "Vet inte" included."""
    if option == UNKNOWN:
        return _("Vet inte")
    found = handbook().facts[fact].option(option)
    return said(found.label) if found else _("Ett svar som inte längre finns")


def answer_label(fact: str, answer: Answer) -> str:
    """What was answered, or that nothing was."""
    if answer is None:
        return _("Inget svar än")
    if isinstance(answer, str):
        return option_label(fact, answer)
    return _("{amount} kronor", amount=number(answer))


def headline(outcome: Outcome) -> str:
    """An outcome in a few plain words."""
    return said(handbook().outcomes[outcome].headline)


def leaning(outcome: Outcome) -> str:
    """What an undecided outcome leans to, to follow "lutar åt"."""
    return said(handbook().outcomes[outcome].leaning)


def guideline_name(guideline: str) -> str:
    """A guideline's short name."""
    return said(handbook().guidelines[guideline].name)
