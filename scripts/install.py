"""Makes .venv and installs a requirements file into it, once: `python scripts/install.py FILE`.

A stamp in .venv remembers what was installed, so that the next start needs no network and no time.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import venv
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def included(requirements: Path) -> list[Path]:
    """The file and those that it includes with ``-r``."""
    names = re.findall(r"^-r (\S+)", requirements.read_text(encoding="utf-8"), re.MULTILINE)
    return [requirements, *chain(*(included(requirements.parent / name) for name in names))]


def digest(requirements: Path) -> str:
    """What identifies an installation: the text of all files that it follows."""
    texts = [file.read_bytes() for file in included(requirements)]
    return hashlib.sha256(b"".join(texts)).hexdigest()


def stamp(requirements: Path) -> Path:
    """Where it is remembered that a file was installed."""
    return VENV / f".installed-{requirements.stem}"


def is_installed(requirements: Path) -> bool:
    """Whether .venv holds just what the file asks for."""
    remembered = stamp(requirements)
    if not (PYTHON.exists() and remembered.exists()):
        return False
    return remembered.read_text() == digest(requirements)


def make_venv() -> None:
    """A fresh .venv, unless there is one whose Python runs and is new enough."""
    is_good = [str(PYTHON), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    if (
        PYTHON.exists()
        and subprocess.run(is_good, capture_output=True, check=False).returncode == 0
    ):
        return
    venv.create(VENV, clear=True, with_pip=True)


def install(requirements: Path) -> int:
    """Install the file unless it is there already; gives an exit code."""
    if is_installed(requirements):
        return 0
    print(f"Installing {requirements.name} into .venv, which takes a minute or two …", flush=True)
    make_venv()
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run([*pip, "--requirement", str(requirements)], check=False).returncode:
        print("The installation failed, see above. With a network, try again.", file=sys.stderr)
        return 1
    for file in included(requirements):
        stamp(file).write_text(digest(file))
    return 0


if __name__ == "__main__":
    sys.exit(install(ROOT / sys.argv[1]))
