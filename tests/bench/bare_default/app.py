"""The reference page, started by `streamlit run`."""

from tests.bench.bare_page import show

show()
