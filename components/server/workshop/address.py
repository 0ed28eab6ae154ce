"""Where participants go: the address as the wall shows it, and as its QR code holds it."""

from __future__ import annotations

import ipaddress
import socket

import streamlit as st
from starlette.requests import Request

from components.server.workshop.answers import root
from components.server.workshop.device import is_encrypted

_LOCAL = {"localhost", "127.0.0.1", "::1"}


def join_address(request: Request) -> str:
    """The participants' page as a whole address.

    A wall that was opened on the serving laptop itself, as ``localhost``, would send phones to
    themselves: where the server listens in the local net, it shows the laptop's address there.
    """
    scheme = "https" if is_encrypted(request) else "http"
    host = request.url.hostname or "localhost"
    if host in _LOCAL and st.get_option("server.address") not in _LOCAL:
        host = local_network_address() or host
    port = request.url.port
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}{f':{port}' if port else ''}{root(request)}/delta"


def local_network_address() -> str:
    """This machine's address in the net it is in; empty where it is in none. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            found = str(probe.getsockname()[0])
        except OSError:
            return ""
    return "" if ipaddress.ip_address(found).is_loopback else found


def spoken(address: str) -> str:
    """The address as people type it."""
    return address.partition("://")[2]
