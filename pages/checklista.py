import streamlit as st
from components import layout
layout.subject("checklista")
st.title("checklista", anchor=False)
