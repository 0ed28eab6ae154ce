"""Starts the app on this machine: `.venv/bin/python scripts/serve.py`, as `make run` does.

PORT (8501) and ADDRESS (localhost, reached from this machine only) may be set; all other settings
are in .streamlit/config.toml.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCAL = ("localhost", "127.0.0.1")


def is_taken(address: str, port: int) -> bool:
    """Whether another program listens there already."""
    host = "127.0.0.1" if address in LOCAL else address
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as candidate:
        if os.name != "nt":
            candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            candidate.bind((host, port))
        except OSError:
            return True
    return False


def command(address: str, port: int) -> list[str]:
    """What starts the app; on this machine only, it also answers to this machine's names only."""
    options = [f"--server.address={address}", f"--server.port={port}"]
    if address in LOCAL and "STREAMLIT_SERVER_ALLOWED_HOSTS" not in os.environ:
        options += [f"--server.allowedHosts={name}" for name in LOCAL]
    return [sys.executable, "-m", "streamlit", "run", "app.py", *options]


def main() -> int:
    """Start, or say in one line why not; gives an exit code."""
    address, asked = os.environ.get("ADDRESS", "localhost"), os.environ.get("PORT", "8501")
    if not asked.isdecimal() or not 0 < int(asked) < 65536:
        print(f"PORT is a number from 1 to 65535, not {asked!r}.", file=sys.stderr)
        return 1
    port = int(asked)
    if is_taken(address, port):
        other = port + 1 if port < 65535 else 8501
        print(
            f"Port {port} is taken. Stop the program that uses it, or choose another: "
            f"make run PORT={other}",
            file=sys.stderr,
        )
        return 1
    os.chdir(ROOT)
    if os.name != "nt":
        os.execv(sys.executable, command(address, port))
    return subprocess.run(command(address, port), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
