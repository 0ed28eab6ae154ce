"""The workshop's plain pages: participants' phones and the wall, without a Streamlit session."""
