"""One of every widget that the guide uses: what the security policy must let through."""

from __future__ import annotations

import altair as alt
import streamlit as st

SCRIPT = """
export default function (component) {
  component.parentElement.querySelector("button").onclick = () =>
    component.setStateValue("pressed", true);
}
"""

inline = st.components.v2.component("gallery", html="<button>Own component</button>", js=SCRIPT)


def first() -> None:
    """All the widgets."""
    st.title("Gallery")
    st.markdown(
        "Some **bold**, some *italic*, åäö, Sámi čđŋšŧž, [a link](?page=1). :material/check:"
    )
    st.radio("Choose", ["Yes", "No"], index=None, captions=["first", "second"])
    st.text_area("Write")
    st.pills("Pills", ["a", "b"])
    st.file_uploader("Open a case", type="json")
    st.download_button("Download", b"a file", "file.txt")
    rows = [{"name": "a", "low": 1, "high": 3}, {"name": "b", "low": 2, "high": 5}]
    bars = alt.Chart(alt.Data(values=rows)).mark_bar().encode(x="low:Q", x2="high:Q", y="name:N")
    label = (
        bars.mark_text()
        .encode(text=alt.Text("high:Q", format=".1f"))
        .transform_filter("datum.high > 2")
    )
    st.altair_chart(bars + label)
    st.dataframe(rows, hide_index=True)
    with st.expander("More"):
        st.info("An alert")
    result = inline(key="inline", on_pressed_change=lambda: None)
    if result.get("pressed"):
        st.text("The component answered")
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
        st.Page(external_image, title="Image", url_path="image"),
        st.Page(broken, title="Broken", url_path="broken"),
    ],
    position="hidden",
).run()
