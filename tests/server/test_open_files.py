"""A hall of a thousand phones fits where the system lets it."""

from __future__ import annotations

import subprocess
import sys

import pytest

LIMITED = """
import resource
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
from components.server.open_files import raise_limit
raise_limit()
print(resource.getrlimit(resource.RLIMIT_NOFILE) == (hard, hard))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_low_limit_is_raised_to_what_the_system_allows() -> None:
    said = subprocess.run(
        [sys.executable, "-c", LIMITED], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "True"
