"""What a page says."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

_TERM = r'<dfn [^>]*class="iop-term"[^>]*>(.*?)<span [^>]*class="iop-tip".*?</span></dfn>'


def told(page: AppTest) -> str:
    """The HTML of a page that works, without the explanations of its terms."""
    assert not page.exception
    drawn = " ".join(element.proto.body for element in page.get("html"))
    return re.sub(_TERM, r"\1", drawn)
