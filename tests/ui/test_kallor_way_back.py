"""The way from Källor back to the step of Lär dig that asked to look something up."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from guidance.bootstrap import handbook
from tests.ui.conftest import Open


def html(page: AppTest) -> str:
    """Everything on the page that is plain HTML."""
    return "".join(found.proto.body for found in page.get("html"))


def test_whoever_comes_from_a_step_finds_the_way_back_to_it_on_every_part(open_page: Open) -> None:
    step = handbook().lessons[0].id
    page = open_page("kallor.py", "", **{"del": "motsagelser", "tillbaka": step})
    assert any(f"steg={step}" in link.proto.query_string for link in page.get("page_link"))
    assert f"tillbaka={step}&amp;del=lag" in html(page)
    nowhere = open_page("kallor.py", "", **{"del": "motsagelser", "tillbaka": "<b>"})
    assert "tillbaka=" not in html(nowhere)
