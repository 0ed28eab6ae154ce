"""Says whether the words in a text field are saved, while people write.

Streamlit sends a text when its field is left. Only the browser knows what stands there until then,
so the browser compares it with what is saved, and asks before the page is left too early.
"""

from __future__ import annotations

from streamlit.components.v2 import component

from components.i18n import _

_JS = """
export default function ({ data, parentElement }) {
  const plain = (text) => text.replaceAll('\\r\\n', '\\n');
  const field = () => document.querySelector(`.st-key-${window.__iopSaved.words.field} textarea`);
  const update = () => {
    const { line, words, touched } = window.__iopSaved;
    const open = touched && field() !== null && plain(field().value) !== plain(words.saved);
    line.dataset.state = open ? 'open' : 'saved';
    line.textContent = open ? words.open : words.saved ? words.done : words.empty;
    return open;
  };
  const before = window.__iopSaved;
  window.__iopSaved = {
    line: parentElement.querySelector('.iop-saved-line'),
    words: data,
    touched: before !== undefined && before.touched && before.words.field === data.field,
  };
  if (!before) {
    document.addEventListener('input', (event) => {
      if (event.target !== field()) return;
      window.__iopSaved.touched = true;
      update();
    });
    window.addEventListener('beforeunload', (event) => { if (update()) event.preventDefault(); });
  }
  update();
  [100, 400, 1000].forEach((wait) => setTimeout(update, wait));
}
"""

_component = component(
    "iop_saved_line",
    html='<p class="iop-note iop-saved-line" role="status"></p>',
    js=_JS,
    isolate_styles=False,
)


def show(field: str, saved: str) -> None:
    """The line for the text area with the key ``field``, whose saved text is ``saved``."""
    _component(
        data={
            "field": field,
            "saved": saved,
            "done": _("Texten är sparad."),
            "open": _("Inte sparat än. Texten sparas när ni lämnar fältet."),
            "empty": _("Texten sparas när ni lämnar fältet."),
        },
        key=f"saved-{field}",
    )
