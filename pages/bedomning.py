import streamlit as st
from components import layout
layout.subject("bedomning")
st.title("bedomning", anchor=False)
