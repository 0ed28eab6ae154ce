"""A Streamlit page with the widgets of Pröva and nothing behind them: the reference.

Pröva draws its ranges as HTML instead of a chart (see docs/adr/0006), and so does this page.
"""

from __future__ import annotations

import streamlit as st

NAMES = ("Pröva", "Bedömning", "Samtal", "Checklista", "Avtalsutkast", "Ladda ner", "In English")
ROW = (
    '<li class="row"><span>?</span><span>Namn på riktlinjen</span><span>För lite är känt</span>'
    '<span><span style="width:20%"></span></span><span>20–90 procent</span></li>'
)


def show() -> None:
    """The same number of elements as a step of Pröva, in the same order."""
    st.set_page_config(page_title="bare", layout="wide")
    with st.container(key="topbar", horizontal=True):
        for name in NAMES:
            with st.container(key=name, width="content"):
                st.page_link("https://example.org", label=name)
    with st.container(horizontal=True):
        st.text("Namnlöst samarbete")
        st.segmented_control("Vem", ("a", "b", "c"), default="a", label_visibility="collapsed")
    left, right = st.columns([7, 5])
    with left:
        st.html("<p>Snabbkollen: 3 av 16</p><div><span style='width:20%'></span></div>")
        st.title("Har den offentliga parten ensam bestämt vad som ska göras?", anchor=False)
        st.html("<p>En mening som förklarar frågan.</p>")
        with st.container(key="answer"):
            answer = st.radio(
                "Svar",
                ("nej", "delvis", "ja", "vet inte"),
                captions=("ett exempel", "ett exempel", "ett exempel", ""),
                index=None,
                label_visibility="collapsed",
            )
        with st.container(horizontal=True):
            st.button("Tillbaka")
            st.button("Nästa", type="primary")
        st.html("<p>Svaret är sparat.</p>")
        with st.expander("Varför vi frågar"):
            st.html("<p>Därför.</p><ul><li><q>Ord ur ett dokument.</q></li></ul>")
        st.button("Visa alla frågor", type="tertiary")
    with right:
        st.html(f'<section class="iop-outcome" role="status"><p>{answer}</p></section>')
        st.html(f"<section><h2>Alla</h2><ul>{ROW * 7}</ul><p>Förklaring.</p></section>")
    st.html("<footer><p>Foten.</p></footer>")
