"""The whole draft as its readers will see it, beside the section that is being written."""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2 import component

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.domain.draft import Draft, DraftHeading, DraftSection
from guidance.domain.model import Lang
from guidance.export import words
from guidance.export.document import paragraphs
from guidance.export.words import outline as own

# While somebody writes, the words stand in the preview as text, never as HTML.
_JS = """
export default function ({ data }) {
  const here = () => document.querySelector('.iop-paper .iop-here');
  const settle = () => {
    const paper = document.querySelector('.iop-paper');
    if (!here() || paper.scrollHeight <= paper.clientHeight) return;
    const top = paper.getBoundingClientRect().top + 64;
    paper.scrollTop += here().getBoundingClientRect().top - top;
  };
  const paragraph = (words, css) => {
    const made = document.createElement('p');
    made.className = css;
    words.split('\\n').forEach((line, at) => {
      if (at) made.append(document.createElement('br'));
      made.append(line);
    });
    return made;
  };
  const split = (words) => words.replaceAll('\\r\\n', '\\n').split(/\\n(?:[^\\S\\n]*\\n)+/)
    .map((piece) => piece.replace(/^\\n+|\\n+$/g, '')).filter((piece) => piece.trim());
  const draw = (typed) => {
    const { suggestion, missing } = window.__iopPreview;
    const pieces = split(typed.trim() ? typed : suggestion);
    const made = pieces.map((piece) => paragraph(piece, ''));
    here().querySelectorAll('p').forEach((old) => old.remove());
    here().append(...(made.length ? made : [paragraph(missing, 'iop-missing')]));
  };
  const first = window.__iopPreview === undefined;
  window.__iopPreview = data;
  if (first) {
    document.addEventListener('input', (event) => {
      const field = `.st-key-section-${CSS.escape(window.__iopPreview.here)} textarea`;
      if (here() && event.target.matches?.(field)) draw(event.target.value);
    });
  }
  if (data.here) requestAnimationFrame(() => setTimeout(settle, 60));
}
"""
_component = component("iop_draft_preview", js=_JS)


def _missing(section: DraftSection, lang: Lang) -> str:
    return words.MISSING.to(lang).format(section.section.prompt.to(lang))


def _body(section: DraftSection, lang: Lang) -> str:
    if section.state == "empty":
        return tag("p", text(_missing(section, lang)), "iop-missing")
    return "".join(tag("p", text(piece)) for piece in paragraphs(section.text))


def _section(section: DraftSection, lang: Lang, titled: bool, here: str) -> str:
    title = tag("h5", text(section.section.title.to(lang))) if titled else ""
    css = "iop-here" if section.section.id == here else ""
    return tag("div", title + _body(section, lang), css)


def _heading(heading: DraftHeading, lang: Lang, here: str) -> str:
    name = "h4" if heading.heading.level == 1 else "h5"
    title = text(f"{heading.number} {heading.heading.title.to(lang)}")
    body = "".join(_section(section, lang, heading.titled, here) for section in heading.sections)
    return tag(name, title) + body


def _outside(draft: Draft, lang: Lang, here: str) -> str:
    if not draft.outside:
        return ""
    title = tag("h4", text(words.OUTSIDE.to(lang)))
    return title + "".join(_section(section, lang, True, here) for section in draft.outside)


def _left_out(draft: Draft, lang: Lang) -> str:
    """What is left out on purpose, with the reasons."""
    if not draft.left_out:
        return ""
    return tag("h4", text(own.LEFT_OUT.to(lang))) + "".join(
        tag("h5", text(section.section.title.to(lang)))
        + "".join(tag("p", text(piece)) for piece in paragraphs(section.reason))
        for section in draft.left_out
    )


def paper(draft: Draft, case: Case, here: str = "") -> str:
    """The draft as HTML, every foreign word escaped."""
    lang = case.lang
    named = (case.parties.cso, case.parties.public)
    parties = " · ".join(name.strip() for name in named if name.strip())
    return "".join(
        (
            tag("p", text(words.DRAFT.to(lang)), "iop-paper-mark"),
            tag("p", text(words.OUTLINE.to(lang)), "iop-paper-kind"),
            tag("h3", text(case.title.strip() or words.NO_TITLE.to(lang))),
            tag("p", text(parties), "iop-paper-parties") if parties else "",
            *(_heading(heading, lang, here) for heading in draft.headings),
            _outside(draft, lang, here),
            _left_out(draft, lang),
        )
    )


def _while_typing(draft: Draft, lang: Lang, here: str) -> dict[str, str]:
    """What stands in the section ``here`` where its field is empty."""
    section = next((s for s in draft.everything if s.section.id == here), None)
    if section is None:
        return {"here": ""}
    return {"here": here, "suggestion": section.suggestion, "missing": _missing(section, lang)}


def show(draft: Draft, case: Case, here: str = "") -> None:
    """The preview; the section ``here`` is marked and in sight."""
    label = _("Så ser utkastet ut")
    with st.container(key="preview"):
        show_html(
            tag("h2", text(label), "iop-small-heading"),
            tag(
                "div",
                paper(draft, case, here),
                "iop-paper",
                role="region",
                aria_label=label,
                tabindex="0",
                lang=case.lang,
            ),
        )
        _component(data=_while_typing(draft, case.lang, here), key="preview-place", height=0)
