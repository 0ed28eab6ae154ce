"""Leaves a text field as soon as a finger or mouse goes down on a control, so that no tap is lost.

A text is sent to the server when its field loses focus. On a touch screen that happens in the same
instant as the tap on a link, and of the two messages the text's, which names the old page, comes
last: the text is saved, but the tap has no effect. So the field is left when the finger goes down,
and a link that is followed at once waits until the text is on its way.
"""

from __future__ import annotations

from streamlit.components.v2 import component

_JS = """
const HEAD_START = 150; // milliseconds
export default function () {
  if (window.__iopLeave) return;
  window.__iopLeave = true;
  let left = -HEAD_START;
  document.addEventListener('pointerdown', (event) => {
    const field = document.activeElement;
    const control = event.target.closest?.('a, button, label, summary, [role=button]');
    if (!control || !field?.matches('textarea, input') || control.contains(field)) return;
    left = performance.now();
    field.blur();
  }, { capture: true, passive: true });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a');
    const wait = HEAD_START - (performance.now() - left);
    if (!link || wait <= 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => link.click(), wait + 1);
  }, { capture: true });
}
"""

_component = component("iop_leave_field", js=_JS)


def show() -> None:
    """Watch the fields of the page."""
    _component(key="iop_leave_field", height=0)
