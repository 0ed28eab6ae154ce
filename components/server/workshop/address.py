"""Where participants go: the address as wall and console show it, and as its QR code holds it."""

from __future__ import annotations

import ipaddress
import socket
from typing import NamedTuple
from urllib.parse import urlsplit

import streamlit as st
from starlette.requests import Request

from components.server.workshop.answers import root
from components.server.workshop.device import is_encrypted

MAX_HOST = 253
"""No name is longer; a made-up one may be, and has no QR code."""
_LOCAL = {"localhost", "127.0.0.1", "::1"}


class Origin(NamedTuple):
    """What the facilitator's own browser is at."""

    scheme: str
    host: str
    port: int | None
    root: str

    @property
    def is_local(self) -> bool:
        """Whether it is the serving machine itself."""
        return self.host in _LOCAL


def join_address(request: Request) -> str:
    """The participants' page as a whole address."""
    scheme = "https" if is_encrypted(request) else "http"
    host = (request.url.hostname or "localhost")[:MAX_HOST]
    return address_at(Origin(scheme, host, request.url.port, root(request)))


def address_at(origin: Origin) -> str:
    """The participants' page as a whole address.

    A wall that was opened on the serving laptop itself, as ``localhost``, would send phones to
    themselves: where the server listens in the local net, it shows the laptop's address there.
    """
    host = origin.host
    if origin.is_local and not serves_this_machine_only():
        host = local_network_address() or host
    port = f":{origin.port}" if origin.port else ""
    return f"{origin.scheme}://{f'[{host}]' if ':' in host else host}{port}{origin.root}/delta"


def visited() -> Origin:
    """What the visitor of a page of the app is at. The plain pages are served at the root, also
    where ``server.baseUrlPath`` moves the others.
    """
    parts = urlsplit(st.context.url or f"http://localhost:{st.get_option('server.port')}")
    return Origin(parts.scheme, parts.hostname or "localhost", parts.port, "")


def serves_this_machine_only() -> bool:
    """Whether the server listens to no other machine."""
    return st.get_option("server.address") in _LOCAL


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
