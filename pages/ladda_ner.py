import streamlit as st
from components import layout
layout.subject("ladda_ner")
st.title("ladda_ner", anchor=False)
