"""What make does in a fresh copy of the project: here one that needs no packages and no network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.running import ROOT, free_port

MAKE = shutil.which("make") or ""
OUTSIDE_MAKE = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
"""The tests may run in make themselves; the make that they start is to know nothing of it."""

SHELL = shutil.which("sh") or ""

pytestmark = pytest.mark.skipif(not MAKE or not SHELL, reason="there is no make here")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Makefile and its scripts, with a .venv that `make install` has made."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    (folder / "requirements.txt").write_text("# nothing is needed\n")
    (folder / "requirements-dev.txt").write_text("-r requirements.txt\n")
    result = make(folder, "install")
    assert result.returncode == 0, result.stderr
    assert "Installing requirements.txt" in result.stdout
    return folder


def make(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What make says and how it ends, without a network."""
    return subprocess.run(
        [MAKE, *words],
        cwd=folder,
        env=OUTSIDE_MAKE | {"PIP_NO_INDEX": "1"} | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def own_lines(result: subprocess.CompletedProcess[str]) -> list[str]:
    """What was said about a failure, without make's own report of it."""
    return [line for line in result.stderr.splitlines() if not line.startswith("make")]


@pytest.fixture
def without_pip(copy: Path) -> Generator[None]:
    """A .venv in which nothing can be installed."""
    pip = next((copy / ".venv").glob("lib/*/site-packages/pip"))
    pip.rename(pip.with_name("no-pip"))
    yield
    if pip.with_name("no-pip").exists():
        pip.with_name("no-pip").rename(pip)


def test_make_alone_lists_what_can_be_done(copy: Path) -> None:
    shown = make(copy).stdout
    for word in ("make run", "make test", "make check", "make bench", "make format", "make clean"):
        assert word in shown


@pytest.mark.usefixtures("without_pip")
def test_a_second_start_installs_nothing(copy: Path) -> None:
    result = make(copy, "install")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_changed_requirements_are_installed(copy: Path) -> None:
    with (copy / "requirements.txt").open("a") as requirements:
        requirements.write("# one more\n")
    assert "Installing requirements.txt" in make(copy, "install").stdout
    assert make(copy, "install").stdout == ""


def test_what_tests_need_includes_what_the_app_needs(copy: Path) -> None:
    (copy / "requirements.txt").write_text("# again something else\n")
    assert "Installing requirements-dev.txt" in make(copy, "install-dev").stdout
    assert make(copy, "install").stdout == ""


def test_a_failed_installation_is_said_and_tried_again(copy: Path) -> None:
    (copy / "requirements-dev.txt").write_text("-r requirements.txt\nno-such-package==1\n")
    for _ in range(2):
        result = make(copy, "install-dev")
        assert result.returncode != 0
        assert "The installation failed" in result.stderr


def test_a_taken_port_is_one_line_that_says_what_to_do(copy: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = make(copy, "run", f"PORT={port}")
    assert result.returncode != 0
    assert own_lines(result) == [
        f"Port {port} is taken. Stop the program that uses it, or choose another: "
        f"make run PORT={port + 1}"
    ]


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "8501x"])
def test_a_port_that_is_none_is_one_line(copy: Path, port: str) -> None:
    result = make(copy, "run", PORT=port)
    assert result.returncode != 0
    assert own_lines(result) == [f"PORT is a number from 1 to 65535, not {port!r}."]


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("3.10.13", "IOP-guiden needs Python 3.11 or later, and python3 is 3.10.13. "),
        ("2.7.18", "IOP-guiden needs Python 3.11 or later, and python3 is 2.7.18. "),
        (None, "IOP-guiden needs Python 3.11 or later, and none was found. "),
    ],
)
def test_a_python_that_is_too_old_or_missing_is_one_line(
    tmp_path: Path, version: str | None, said: str
) -> None:
    if version:
        python = tmp_path / "python3"
        python.write_text(f"#!{SHELL}\necho {version}\n")
        python.chmod(0o755)
    result = find_python(tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(said)


@pytest.mark.parametrize("version", ["3.11.0", "3.14.1", "4.0.0"])
def test_a_new_enough_python_is_found_behind_an_old_one(tmp_path: Path, version: str) -> None:
    for name, its_version in (("python3", "3.9.2"), ("python3.12", version)):
        python = tmp_path / name
        python.write_text(f"#!{SHELL}\necho {its_version}\n")
        python.chmod(0o755)
    assert find_python(tmp_path).stdout == "python3.12\n"


def test_a_python_with_a_space_in_its_path_can_be_named(tmp_path: Path) -> None:
    python = tmp_path / "my python"
    python.write_text(f"#!{SHELL}\necho 3.12.1\n")
    python.chmod(0o755)
    assert find_python(tmp_path, PYTHON=str(python)).stdout == f"{python}\n"


def find_python(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """What scripts/find_python.sh says where only the programs in ``path`` are found."""
    return subprocess.run(
        [SHELL, str(ROOT / "scripts/find_python.sh")],
        env={"PATH": str(path)} | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_without_a_browser_and_without_root_a_line_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "id").write_text(f"#!{SHELL}\necho 1000\n")
    (tmp_path / "id").chmod(0o755)
    result = ensure_chromium(tmp_path)
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "sudo apt-get install chromium" in result.stderr


def test_with_a_browser_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "chromium").write_text(f"#!{SHELL}\n")
    (tmp_path / "chromium").chmod(0o755)
    result = ensure_chromium(tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def ensure_chromium(path: Path) -> subprocess.CompletedProcess[str]:
    """What scripts/ensure_chromium.sh says where only the programs in ``path`` are found."""
    return subprocess.run(
        [SHELL, str(ROOT / "scripts/ensure_chromium.sh")],
        env={"PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def fake_streamlit(copy: Path) -> Generator[None]:
    """A Streamlit that only says how it was started."""
    module = next((copy / ".venv").glob("lib/*/site-packages")) / "streamlit.py"
    module.write_text("import sys\nprint(*sys.argv[1:])\n")
    yield
    module.unlink()


@pytest.mark.usefixtures("fake_streamlit")
def test_on_this_machine_the_app_answers_to_this_machines_names_only(copy: Path) -> None:
    port = free_port()
    assert make(copy, "run", f"PORT={port}").stdout.split() == [
        "run",
        "app.py",
        "--server.address=localhost",
        f"--server.port={port}",
        "--server.allowedHosts=localhost",
        "--server.allowedHosts=127.0.0.1",
    ]


@pytest.mark.usefixtures("fake_streamlit")
def test_open_to_others_the_app_answers_to_any_name_or_to_those_that_are_set(copy: Path) -> None:
    opened = make(copy, "run", f"PORT={free_port()}", "ADDRESS=0.0.0.0")
    named = make(copy, "run", f"PORT={free_port()}", STREAMLIT_SERVER_ALLOWED_HOSTS="iop.example")
    for result in (opened, named):
        assert result.returncode == 0
        assert "allowedHosts" not in result.stdout
