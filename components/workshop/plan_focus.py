"""Moves focus into the form that a row of the agenda has opened, and back to the row."""

from __future__ import annotations

from streamlit.components.v2 import component

_JS = """
export default function ({ data }) {
  const before = window.__iopPlanOpen ?? data.open;
  window.__iopPlanOpen = data.open;
  if (before === data.open) return;
  const row = `.iop-agenda li[data-id="${CSS.escape(before)}"] button[data-what="edit"]`;
  const place = () => document.querySelector(data.open ? '.st-key-plan-edit input' : row);
  let looks = 0;
  const settle = setInterval(() => {
    const found = place();
    if (found && document.activeElement !== found) found.focus();
    if (++looks >= 12) clearInterval(settle);
  }, 60);
  for (const gesture of ['pointerdown', 'keydown']) {
    document.addEventListener(gesture, () => clearInterval(settle), { once: true, capture: true });
  }
}
"""

_component = component("iop_plan_focus", js=_JS)


def show(opened: str) -> None:
    """``opened`` is the item whose form stands open now, if any."""
    _component(data={"open": opened}, key="plan-focus", height=0)
