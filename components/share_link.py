"""Links ready to copy, first of all the case's for each party: it lets people change the case."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st
from streamlit.components.v2 import component

from components import routes, session
from components.i18n import _, language
from components.markup import show as show_html
from components.markup import tag, text
from components.words import view_name
from guidance.domain.case import View

_HTML = '<div class="iop-links"></div>'
_JS = """
export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('.iop-links');
  place.replaceChildren();
  data.links.forEach(({ name, url }, number) => {
    const row = document.createElement('div');
    row.className = 'iop-link';
    const label = document.createElement('label');
    const field = document.createElement('input');
    const button = document.createElement('button');
    label.textContent = name;
    label.htmlFor = field.id = `iop-link-${number}`;
    field.readOnly = true;
    field.value = url;
    field.addEventListener('focus', () => field.select());
    button.type = 'button';
    button.textContent = data.copy;
    button.setAttribute('aria-label', `${data.copy}: ${name}`);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(url);
      } catch {
        field.select();
        document.execCommand('copy');
      }
      place.querySelectorAll('button').forEach((other) => { other.textContent = data.copy; });
      button.textContent = data.copied;
      said.textContent = `${data.copied}: ${name}`;
    });
    row.append(label, field, button);
    place.append(row);
  });
  const said = document.createElement('p');
  said.className = 'iop-unseen';
  said.setAttribute('role', 'status');
  place.append(said);
}
"""
_component = component("iop_share_link", html=_HTML, js=_JS, isolate_styles=False)

_PAGES: tuple[tuple[View, routes.Route], ...] = (
    ("cso", routes.TRY),
    ("public", routes.TRY),
    ("agreed", routes.ASSESSMENT),
)


def full_link(
    address: str, here: routes.Route, there: routes.Route, query: Mapping[str, str]
) -> str:
    """The link to a page, from the address that the browser shows for this one."""
    parts = urlsplit(address)
    base = parts.path.removesuffix("/").removesuffix(here.path)
    return urlunsplit((parts.scheme, parts.netloc, base + there.path, urlencode(query), ""))


def links(address: str, here: routes.Route, token: str, lang: str) -> dict[View, str]:
    """The full link for each view, from the address that the browser shows for this page."""
    spoken = {session.LANG_PARAM: lang} if lang != "sv" else {}
    found: dict[View, str] = {}
    for view, route in _PAGES:
        query = {session.TOKEN_PARAM: token, session.VIEW_PARAM: view, **spoken}
        found[view] = full_link(address, here, route, query)
    return found


def fields(named: Mapping[str, str], key: str) -> None:
    """Links by what they are called, each in a field with a button that copies it."""
    _component(
        data={
            "links": [{"name": name, "url": url} for name, url in named.items()],
            "copy": _("Kopiera"),
            "copied": _("Kopierad"),
        },
        key=key,
    )


def show(here: routes.Route) -> None:
    """What the link is worth, and one for each party."""
    st.header(_("Er länk"), anchor=False)
    words = (
        _(
            "Den som har länken kan läsa och ändra allt i ärendet; inget lösenord behövs. Dela den "
            "bara med dem som är med, och spara den väl: ingen kan ta fram den åt er."
        ),
        _("Alla tre leder till samma ärende. Skillnaden är vems svar som är valt när det öppnas."),
    )
    show_html(*(tag("p", text(line)) for line in words))
    address = st.context.url
    if not address:
        show_html(tag("p", text(_("Kopiera adressen som står överst i webbläsaren."))))
        return
    made = links(address, here, session.token(), language())
    fields({view_name(view): url for view, url in made.items()}, "share-link")
