"""Narrows the entries of a part down while one types; nothing leaves the browser."""

from __future__ import annotations

from streamlit.components.v2 import component

from components.i18n import _, count
from components.sources.parts import Part

_HTML = '<div class="iop-filter"></div>'
_JS = """
const words = (value) => value.normalize('NFC').toLowerCase();

// The words of each entry, read once a typing and not once a letter.
let texts = new WeakMap();
function text(entry) {
  if (!texts.has(entry)) texts.set(entry, words(entry.textContent));
  return texts.get(entry);
}

function narrow(field, said, data) {
  const asked = words(field.value).split(/\\s+/).filter(Boolean);
  const entries = [...document.querySelectorAll('.st-key-sources-part .iop-entry')];
  let left = 0;
  for (const entry of entries) {
    entry.hidden = !asked.every((word) => text(entry).includes(word));
    if (!entry.hidden) left += 1;
  }
  for (const shelf of document.querySelectorAll('.st-key-sources-part .iop-shelf')) {
    shelf.hidden = !shelf.querySelector('.iop-entry:not([hidden])');
  }
  said.textContent = !asked.length ? ''
    : left ? data.found.replace('{left}', left).replace('{all}', entries.length) : data.none;
}

export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('.iop-filter');
  if (place.dataset.part === data.part + data.label) return;
  place.dataset.part = data.part + data.label;
  const label = document.createElement('label');
  const field = document.createElement('input');
  const said = document.createElement('p');
  label.textContent = data.label;
  label.htmlFor = field.id = 'iop-filter-field';
  field.type = 'search';
  field.autocomplete = 'off';
  said.className = 'iop-note';
  said.setAttribute('role', 'status');
  field.addEventListener('focus', () => { texts = new WeakMap(); });
  field.addEventListener('input', () => narrow(field, said, data));
  const all = () => {
    if (!field.value) return;
    field.value = '';
    narrow(field, said, data);
  };
  document.addEventListener('iop-show-all', all);
  place.replaceChildren(label, field, said);
  narrow(field, said, data);
  return () => document.removeEventListener('iop-show-all', all);
}
"""

_component = component("iop_sources_filter", html=_HTML, js=_JS, isolate_styles=False)


def show(part: Part, entries: int) -> None:
    """The field; ``entries`` is how many there are."""
    data = {
        "part": part.name,
        "label": count(entries, "Sök bland {n} post", "Sök bland {n} poster"),
        "found": _("Visar {left} av {all}.", left="{left}", all="{all}"),
        "none": _("Ingen post har de orden. Ta bort något ord eller sök i hela guiden."),
    }
    _component(data=data, key=f"sources-filter-{part.name}")
