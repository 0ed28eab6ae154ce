"""Moves focus to a new subject's heading, answers by number keys, names the page's language.

Streamlit leaves focus on the button and the page scrolled down; a screen reader and a keyboard
user would be lost.
"""

from __future__ import annotations

from streamlit.components.v2 import component

from components.i18n import _, language

_JS = """
const place = () => (window.__iopSubject ?? '').split('/').slice(-2).join('-');

// The button that goes on from what the page is about. A page is drawn piece by piece: for a moment
// the new question may stand above the button of the one before.
function next() {
  const named = '[class*="st-key-submit-"], [class*="st-key-on-"]';
  const mine = `.st-key-submit-${place()}, .st-key-on-${place()}`;
  return [...document.querySelectorAll('.st-key-next button')]
    .find((button) => !button.closest(named) || button.closest(mine));
}

// Answers the question that the page is about with the digit that was pressed, once it is there.
function choose(looks = 90) {
  if (!window.__iopDigit) return;
  const kinds = ':is([type=radio], [type=checkbox])';
  const options = document.querySelectorAll(`.st-key-answer-${place()} input${kinds}`);
  if ((window.__iopLeaving || !options.length || !next()) && looks) {
    setTimeout(() => choose(looks - 1), 50);
    return;
  }
  const chosen = options[window.__iopDigit - 1];
  window.__iopDigit = undefined;
  chosen?.click();
  chosen?.focus();
  if (window.__iopEnter) setTimeout(() => next()?.click(), 50);
  window.__iopEnter = false;
}

// Moves focus to the heading of what has come in the same place, once it is there.
function reach(name, looks = 40) {
  const found = document.querySelector(`.iop-${name} h2`);
  if (!found && looks) setTimeout(() => reach(name, looks - 1), 50);
  found?.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  found?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

export default function ({ data }) {
  const root = document.documentElement;
  root.lang = data.lang;
  // Streamlit's own words, which are English on every page.
  const skip = document.querySelector('a[href="#stMain"]');
  if (skip && skip.textContent !== data.skip) skip.textContent = data.skip;
  if (window.__iopSubject !== data.subject) {
    const first = window.__iopSubject === undefined;
    window.__iopSubject = data.subject;
    window.__iopComing = window.__iopLeaving;
    window.__iopLeaving = false;
    choose();
    const heading = () => document.querySelector('[data-testid="stMain"] h1');
    const left = document.activeElement;
    const settle = () => {
      const found = heading(), now = document.activeElement;
      if (!found || first || now === found) return;
      // A screen reader moves focus without any gesture: it is not taken back.
      if (now !== left && now !== document.body && now?.tagName !== 'H1') {
        clearInterval(window.__iopSettling);
        return;
      }
      found.setAttribute('tabindex', '-1');
      found.focus({ preventScroll: true });
    };
    document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
    // The page is still being drawn and may replace its heading: look again for a moment, unless
    // the person has gone on.
    clearInterval(window.__iopSettling);
    let looks = 0;
    window.__iopSettling = setInterval(() => {
      settle();
      if (++looks >= 15) clearInterval(window.__iopSettling);
    }, 60);
    for (const gesture of ['pointerdown', 'keydown', 'wheel']) {
      const stop = () => clearInterval(window.__iopSettling);
      document.addEventListener(gesture, stop, { once: true, capture: true });
    }
  }
  const reached = data.reached && `${data.subject}/${data.reached}`;
  if (reached && window.__iopReached !== reached) reach(data.reached);
  window.__iopReached = reached;
  if (!window.__iopKeys) {
    window.__iopKeys = true;
    document.addEventListener('keydown', (event) => {
      const target = event.target;
      const field = 'input:not([type=radio], [type=checkbox])';
      const typing = target.matches(`textarea, select, [contenteditable], ${field}`);
      if (typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      // Other pages have buttons with the same key, but say nothing of the keyboard. Between two
      // questions there is no answer for a moment.
      const between = window.__iopLeaving || window.__iopComing;
      if (!between && !document.querySelector('.st-key-answer')) return;
      const waits = window.__iopDigit, way = next();
      if (event.key === 'Enter' && (waits || way) && !target.closest('button, a, summary')) {
        event.preventDefault();
        // Enter waits for a digit that still waits for its question.
        if (waits) window.__iopEnter = true; else way.click();
        return;
      }
      const number = Number(event.key);
      if (!(number >= 1 && number <= 9)) return;
      if (!window.__iopLeaving && window.__iopReached) return;
      event.preventDefault();
      window.__iopDigit = number;
      choose();
    }, true);
    // Between "next" and the new question a digit waits: it is meant for the question to come.
    document.addEventListener('click', (event) => {
      const done = '.st-key-answer :is(input:checked, .iop-answered)';
      const stays = event.target.closest('[class*="st-key-submit"]');
      const way = !stays && event.target.closest('.st-key-next button, .st-key-back button');
      if (way && document.querySelector(done)) {
        window.__iopLeaving = true;
        clearTimeout(window.__iopStaying);
        window.__iopStaying = setTimeout(() => {
          window.__iopLeaving = window.__iopComing = false;
        }, 4000);
      }
    }, true);
  }
}
"""

_component = component("iop_focus", js=_JS)


def show(subject: str, reached: str = "") -> None:
    """Tell the browser what the page is about now; a new subject moves focus to its heading.

    What is ``reached`` within it moves focus too: "answered" to the h2 in ``iop-answered``.
    """
    words = {"subject": subject, "reached": reached, "lang": language()}
    words["skip"] = _("Hoppa till innehållet")
    _component(data=words, key="iop_focus", height=0)
