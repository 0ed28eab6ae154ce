import streamlit as st
from components import layout
layout.subject("avtalsutkast")
st.title("avtalsutkast", anchor=False)
