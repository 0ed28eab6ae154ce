"""The search over everything: what is typed is looked up at once, and stands in the address."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from components import session
from components.i18n import N_, _, language
from components.markup import show as show_html
from components.sources import search_results
from components.sources.search_results import Found
from guidance.bootstrap import index

LONGEST = 200
EXAMPLES = (
    N_("hur länge ska avtalet gälla"),
    N_("får föreningen göra vinst"),
    N_("registerutdrag"),
    N_("vem beslutar"),
)

_HTML = """
<form role="search" class="iop-search" hidden>
  <label for="iop-search-input"></label>
  <div><input id="iop-search-input" type="search" autocomplete="off" autocapitalize="none"
    spellcheck="false" enterkeyhint="search" aria-describedby="iop-search-status"></div>
  <p id="iop-search-status" class="iop-note" role="status"></p>
</form>
"""
_JS = """
const PAUSE = 120; // milliseconds
const field = () => document.querySelector('.iop-search input');
const hits = () => [...document.querySelectorAll('.st-key-search .iop-hit')]
  .filter((hit) => hit.checkVisibility());

// The address follows what is typed without a step back for each letter.
function keep(query) {
  const url = new URL(location.href);
  if (query) url.searchParams.set('q', query);
  else url.searchParams.delete('q');
  history.replaceState(history.state, '', url);
}

function ask(query) {
  const input = field(), trimmed = query.trim();
  clearTimeout(input.__iopWait);
  if (input.__iopAsked === trimmed) return;
  input.__iopAsked = trimmed;
  keep(trimmed);
  window.__iopSearch.ask(trimmed);
}

// To the best hit, as soon as what is found answers what stands in the field.
function reach(looks = 40) {
  const input = field(), found = document.querySelector('.st-key-search .iop-results');
  ask(input.value);
  clearTimeout(window.__iopReaching);
  if (document.activeElement !== input) return;
  if (found?.dataset.answers === input.__iopAsked) hits()[0]?.focus();
  else if (looks) window.__iopReaching = setTimeout(reach, 50, looks - 1);
}

function walk(event) {
  const here = hits(), input = field(), at = here.indexOf(document.activeElement);
  if (event.key === 'Escape') {
    if (event.target !== input && at < 0) return;
    input.value = '';
    input.focus();
    ask('');
  } else if (event.key === 'ArrowDown' && event.target === input) {
    event.preventDefault();
    reach();
  } else if (event.key === 'ArrowDown' && at >= 0) {
    event.preventDefault();
    here[at + 1]?.focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (here[at - 1] ?? input).focus();
  }
}

function press(event) {
  const button = event.target.closest?.('button[data-query]');
  if (button) {
    field().value = button.dataset.query;
    field().focus();
    ask(button.dataset.query);
    return;
  }
  const link = event.target.closest?.('a.iop-hit');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  event.preventDefault();
  // As if the browser had gone there: a switch of pages by the server would leave an address behind
  // that mixes both pages.
  history.pushState({}, '', link.href);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

export default function ({ data, parentElement, setTriggerValue }) {
  window.__iopSearch = { ask: (query) => setTriggerValue('typed', query) };
  const form = parentElement.querySelector('form'), input = form.querySelector('input');
  form.querySelector('label').textContent = data.label;
  form.hidden = false; // nobody meets a field without a name
  const said = form.querySelector('[role=status]');
  if (said.textContent !== data.status) said.textContent = data.status;
  input.maxLength = data.longest;
  // What comes back while somebody is typing is older than what stands there.
  if (input.__iopDrawn !== data.query) {
    const typing = document.activeElement === input && input.__iopAsked !== undefined;
    if (!typing) { input.value = data.query; input.__iopAsked = data.query; }
    input.__iopDrawn = data.query;
  }
  if (!input.__iopHeard) {
    input.__iopHeard = true;
    input.addEventListener('input', () => {
      clearTimeout(input.__iopWait);
      input.__iopWait = setTimeout(() => ask(input.value), input.value ? PAUSE : 0);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      reach();
    });
  }
  if (!window.__iopSearchHeard) {
    window.__iopSearchHeard = true;
    document.addEventListener('click', press);
    document.addEventListener('keydown', (event) => { if (field()) walk(event); });
  }
}
"""
_KEY = "search-field"

_component = component("iop_search_field", html=_HTML, js=_JS, isolate_styles=False)


def _typed() -> None:
    """The address already says what was typed; the server has to hear of it too."""
    state: Any = st.session_state[_KEY]
    if state.typed is None:
        return
    query = str(state.typed)[:LONGEST]
    if query:
        st.query_params[session.SEARCH_PARAM] = query
    else:
        st.query_params.pop(session.SEARCH_PARAM, None)


def _results(query: str, found: Found) -> str:
    if not query:
        return search_results.asks(_("Till exempel:"), [_(example) for example in EXAMPLES])
    if not found.hits:
        return search_results.nothing(query, index(language()).near(query))
    return search_results.results(query, found)


@st.fragment
def show(*, examples: bool = True) -> None:
    """The field and what it finds; only these are drawn anew while somebody types. Until then,
    ``examples`` of what to ask, where there is room for them.
    """
    query = st.query_params.get(session.SEARCH_PARAM, "")[:LONGEST].strip()
    known = index(language())
    found = (
        Found(known.search(query, search_results.MOST), known.meant(query))
        if query
        else Found((), ())
    )
    with st.container(key="search"):
        _component(
            data={
                "query": query,
                "label": _("Sök i allt som guiden vet"),
                "status": search_results.status(found) if query else "",
                "longest": LONGEST,
            },
            key=_KEY,
            on_typed_change=_typed,
        )
        if query or examples:
            show_html(_results(query, found))
