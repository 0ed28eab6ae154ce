"""The app's surroundings around a page with one of every widget that the guide uses."""

from __future__ import annotations

import streamlit as st

from components.server.health import health_route
from components.server.middleware import MIDDLEWARE
from components.server.script_error import on_script_error


def ping() -> None:
    """A database that is always there."""


app = st.App(
    "frame.py",
    routes=[health_route(ping)],
    middleware=MIDDLEWARE,
    on_script_error=on_script_error,
)
