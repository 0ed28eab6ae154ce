"""Taking a downloaded case file in again, as a case of its own."""

from __future__ import annotations

import streamlit as st

from components import case_open
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text


def show() -> None:
    """What happens with a file, and the field for it."""
    st.header(_("Öppna en fil igen"), anchor=False)
    words = _(
        "Filen blir ett nytt ärende med en egen länk. Det ärende ni har öppet nu ändras inte."
    )
    show_html(tag("p", text(words)))
    case_open.by_file("again")
