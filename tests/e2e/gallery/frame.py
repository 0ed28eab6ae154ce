"""One of every widget that the guide uses: what the security policy must let through."""

from __future__ import annotations

import altair as alt
import streamlit as st
from streamlit.components import v2

SCRIPT = """
export default function (component) {
  component.parentElement.querySelector("button").onclick = () =>
    component.setStateValue("pressed", true);
}
"""

inline = v2.component("gallery", html="<button>Own component</button>", js=SCRIPT)


def first() -> None:
    """All the widgets."""
    st.title("Gallery")
    st.markdown(
        "Some **bold**, some *italic*, åäö, Sámi čđŋšŧž, [a link](?page=1). :material/check:"
    )
    st.radio("Choose", ["Yes", "No"], index=None)
    st.text_area("Write")
    st.pills("Pills", ["a", "b"])
    st.file_uploader("Open a case", type="json")
    st.download_button("Download", b"a file", "file.txt")
    rows = [{"name": "a", "low": 1, "high": 3}, {"name": "b", "low": 2, "high": 5}]
    bars = alt.Chart(alt.Data(values=rows)).mark_bar().encode(x="low:Q", x2="high:Q", y="name:N")
    st.altair_chart(bars.transform_filter("datum.high > 2"))
    st.dataframe(rows, hide_index=True)
    with st.expander("More"):
        st.info("An alert")
    result = inline(key="inline", on_pressed_change=lambda: None)
    if result.get("pressed"):
        st.text("The component answered")
    st.text("All drawn")


def second() -> None:
    """A page of its own address."""
    st.title("Second")
    st.radio("Choose", ["Yes", "No"], index=None)
    st.text("All drawn")


def external_image() -> None:
    """What somebody's own text could try."""
    st.markdown("![](https://example.com/spy.png)")
    st.text("All drawn")


def broken() -> None:
    """A page that fails with something secret in the error."""
    raise ValueError("secret-in-the-error")


st.navigation(
    [
        st.Page(first, title="First", default=True),
        st.Page(second, title="Second", url_path="second"),
        st.Page(external_image, title="Image", url_path="image"),
        st.Page(broken, title="Broken", url_path="broken"),
    ],
    position="hidden",
).run()
