"""Terms of the glossary explained where they first stand on a page, in the guide's own texts.

The explanation is in the text itself, out of sight until its word is pointed at, touched or
reached with Tab; a screen reader says it as the word's description. Never for people's own texts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import streamlit as st
from streamlit.components.v2 import component

from components.i18n import language, said
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.glossary import Span, TermFinder
from guidance.domain.model import Lang

_EXPLAINED = "explained_terms"
_JS = """
// Escape hides an explanation, and pointing at its word again shows it again.
export default function () {
  if (window.__iopTerms) return;
  window.__iopTerms = true;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('.iop-term:is(:hover, :focus)').forEach((term) => {
      term.classList.add('iop-hush');
    });
  });
  for (const left of ['pointerout', 'focusout']) {
    document.addEventListener(left, (event) => {
      const term = event.target.closest?.('.iop-term');
      if (term && !term.contains(event.relatedTarget)) term.classList.remove('iop-hush');
    });
  }
}
"""

_component = component("iop_terms", js=_JS)


def reset() -> None:
    """A page begins: nothing is explained on it yet."""
    st.session_state[_EXPLAINED] = set[str]()


def listen() -> None:
    """Let Escape hide an explanation; to be called once a page, after all else."""
    if st.session_state.get(_EXPLAINED):
        _component(key="iop_terms", height=0)


class Kept(NamedTuple):
    """HTML that is built once for all visits, and the terms that it explains."""

    html: str
    terms: frozenset[str]


def kept(build: Callable[[], str]) -> Kept:
    """Build HTML whose terms are explained as if the page had nothing else."""
    before = _done()
    reset()
    html = build()
    found = frozenset(_done())
    st.session_state[_EXPLAINED] = before
    return Kept(html, found)


def shown(found: Kept) -> str:
    """The HTML, for a page on which its terms count as explained from here."""
    _done().update(found.terms)
    return found.html


def _done() -> set[str]:
    return st.session_state.setdefault(_EXPLAINED, set[str]())


def explained(value: str) -> str:
    """A text of the content as HTML; terms that the page has not had yet with an explanation."""
    done = _done()
    spans = [span for span in _spans(value, language()) if span.term not in done]
    done.update(span.term for span in spans)
    drawn, at = "", 0
    for span in spans:
        drawn += text(value[at : span.start]) + _term(value[span.start : span.end], span.term)
        at = span.end
    return drawn + text(value[at:])


@lru_cache(maxsize=4096)
def _spans(value: str, lang: Lang) -> tuple[Span, ...]:
    """Where the text first has each term; the content never changes while the guide runs."""
    return tuple(_finder(lang).first(value))


@lru_cache(maxsize=2)
def _finder(lang: Lang) -> TermFinder:
    return TermFinder(handbook().terms, lang)


def _term(words: str, name: str) -> str:
    found = next(term for term in handbook().terms if term.id == name)
    place = f"term-{name}"
    tip = tag("span", text(said(found.text)), "iop-tip", role="tooltip", id=place)
    return tag("dfn", text(words) + tip, "iop-term", tabindex="0", aria_describedby=place)
