"""The timeline as a drawing, in the colours of the page; the list below it says the same.

Streamlit's own HTML takes no drawings, and a picture file would not follow light and dark.
"""

from __future__ import annotations

from streamlit.components.v2 import component

from components.i18n import _, language
from guidance.domain.timeline import Timeline
from guidance.export.figures.marks import Palette
from guidance.export.figures.timeline import timeline_figure

_JS = """
export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('.iop-timeline');
  const made = new DOMParser().parseFromString(data.svg, 'image/svg+xml').documentElement;
  if (made.nodeName !== 'svg') return;
  made.setAttribute('role', 'img');
  made.setAttribute('aria-label', data.alt);
  place.replaceChildren(document.importNode(made, true));
}
"""
PALETTE = Palette(
    ink="var(--ink)",
    accent="var(--accent)",
    grey="var(--ink-soft)",
    line="var(--line)",
    term="var(--good-bg)",
    paper="var(--card)",
)

_component = component(
    "iop_timeline",
    html='<div class="iop-timeline"></div>',
    js=_JS,
    isolate_styles=False,
)


def show(now: Timeline) -> None:
    """The drawing, wide; the style sheet leaves it out where there is no room for it."""
    figure = timeline_figure(now, language(), wide=True, palette=PALETTE)
    words = _("{what} Samma dagar står som lista nedan.", what=figure.alt)
    _component(data={"svg": figure.svg, "alt": words}, key="timeline-picture")
