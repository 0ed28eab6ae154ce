import streamlit as st
from components import layout
layout.subject("samtal")
st.title("samtal", anchor=False)
