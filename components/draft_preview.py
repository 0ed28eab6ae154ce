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

_JS = """
export default function ({ data }) {
  const settle = () => {
    const paper = document.querySelector('.iop-paper');
    const here = paper && paper.querySelector('.iop-here');
    if (here && paper.scrollHeight > paper.clientHeight) {
      paper.scrollTop += here.getBoundingClientRect().top - paper.getBoundingClientRect().top - 24;
    }
  };
  if (data.here) requestAnimationFrame(() => setTimeout(settle, 60));
}
"""
_component = component("iop_draft_preview", js=_JS)


def _body(section: DraftSection, lang: Lang) -> str:
    if section.state == "empty":
        prompt = section.section.prompt.to(lang)
        return tag("p", text(words.MISSING.to(lang).format(prompt)), "iop-missing")
    paragraphs = section.text.replace("\r\n", "\n").split("\n\n")
    return "".join(tag("p", text(p.strip("\n"))) for p in paragraphs if p.strip())


def _section(section: DraftSection, lang: Lang, titled: bool, here: str) -> str:
    title = tag("h5", text(section.section.title.to(lang))) if titled else ""
    css = "iop-here" if section.section.id == here else ""
    return tag("div", title + _body(section, lang), css)


def _heading(heading: DraftHeading, lang: Lang, here: str) -> str:
    name = "h4" if heading.heading.level == 1 else "h5"
    title = text(f"{heading.number} {heading.heading.title.to(lang)}")
    several = len(heading.sections) > 1
    body = "".join(_section(section, lang, several, here) for section in heading.sections)
    return tag(name, title) + body


def paper(draft: Draft, case: Case, here: str = "") -> str:
    """The draft as HTML, every foreign word escaped."""
    lang = case.lang
    named = (case.parties.cso, case.parties.public)
    parties = " · ".join(name.strip() for name in named if name.strip())
    return "".join(
        (
            tag("p", text(words.OUTLINE.to(lang)), "iop-paper-kind"),
            tag("h3", text(case.title.strip() or words.NO_TITLE.to(lang))),
            tag("p", text(parties), "iop-paper-parties") if parties else "",
            *(_heading(heading, lang, here) for heading in draft.headings),
        )
    )


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
        _component(data={"here": here}, key="preview-place", height=0)
