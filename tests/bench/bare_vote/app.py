"""The vote as a Streamlit page, started by `streamlit run`."""

from tests.bench.bare_vote_page import show

show()
