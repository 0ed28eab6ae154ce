"""Documents: all of them in all formats, Word and PDF of the outline, memory, and pandoc beside.

Every round has another case, so that nothing is remembered from the one before.
"""

from __future__ import annotations

import gc
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from guidance.bootstrap import subject
from guidance.content.example import example_case
from guidance.domain.case import VIEWS, Talk
from guidance.export.archive import contents
from guidance.export.exporter import DocumentId, Format, build
from guidance.export.subject import Subject
from tests.bench.clock import against, seconds, shown

GOAL_ALL, GOAL_ONE, GOAL_MEMORY = 1.5, 0.150, 60.0
EXPORTS = 40
PAIRS = list(contents(example_case()))
NUMBERS = count()


def _another() -> Subject:
    """The example case with other words in every text: typst remembers what it has set before."""
    number = next(NUMBERS)
    case = example_case()
    talks = {
        name: Talk(**{view: f"{number} {talk.note(view)}" for view in VIEWS})
        for name, talk in case.notes.items()
    }
    texts = {name: f"{number} {text}" for name, text in case.outline.items()}
    return subject(case.model_copy(update={"notes": talks, "outline": texts}))


def _make(document: DocumentId, chosen: Format) -> bytes:
    return build(document, chosen, _another())


def _every() -> None:
    matter = _another()
    for pair in PAIRS:
        build(*pair, matter)


def _by_format() -> list[str]:
    lines: list[str] = []
    for chosen in dict.fromkeys(chosen for _, chosen in PAIRS):
        own = [pair for pair in PAIRS if pair[1] == chosen]
        times = {pair[0]: seconds(partial(_make, *pair), rounds=5) for pair in own}
        slowest = max(times, key=lambda name: times[name])
        total = shown(sum(times.values()))
        lines.append(
            f"{chosen}: {len(own)} files {total}, most for {slowest} {shown(times[slowest])}"
        )
    return lines


def _cold() -> float:
    program = "from tests.bench.bench_documents import _every; _every()"
    run = partial(subprocess.run, [sys.executable, "-c", program], check=True)
    return seconds(run, rounds=3)


def _resident() -> float:
    """Megabytes that this process holds now; on other systems than Linux its largest so far."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = next(row for row in status.read_text("utf-8").splitlines() if row.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _growth(work: Callable[[], object]) -> float:
    gc.collect()
    before = _resident()
    for _ in range(EXPORTS):
        work()
    gc.collect()
    return _resident() - before


def _memory() -> str:
    _every()
    growth = _growth(_every)
    verdict = "met" if growth / EXPORTS < GOAL_MEMORY else "MISSED"
    return (
        f"memory: {growth:.0f} MB more after {EXPORTS} times everything, "
        f"{growth / EXPORTS:.1f} MB a time (goal 60.0 MB: {verdict}), {_resident():.0f} MB in all"
    )


def _pandoc(ours: float) -> str:
    """The same outline from its Markdown to Word through pandoc, a process for each file."""
    program = shutil.which("pandoc")
    if program is None:
        return "pandoc: not installed (on Debian: apt-get install pandoc)"
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "utkast.md", Path(folder) / "utkast.docx"
        source.write_bytes(_make("outline", "md"))
        command = [program, str(source), "-o", str(target)]
        theirs = seconds(partial(subprocess.run, command, check=True), rounds=5)
        start = seconds(partial(subprocess.run, [program, "--version"], capture_output=True))
    return (
        f"the same outline from Markdown to Word through pandoc: {shown(theirs)}, of which "
        f"{shown(start)} starting it; ours against it: {ours / theirs:.2f} (goal below 1)"
    )


def run() -> list[str]:
    """All measurements."""
    everything = seconds(_every, rounds=5)
    word = seconds(partial(_make, "outline", "docx"), rounds=15)
    pdf = seconds(partial(_make, "outline", "pdf"), rounds=15)
    return [
        f"all documents in all formats, {len(PAIRS)} files: {against(everything, GOAL_ALL)}",
        f"the same in a new process, its start included: {shown(_cold())}",
        f"outline as Word: {against(word, GOAL_ONE)}",
        f"outline as PDF: {against(pdf, GOAL_ONE)}",
        _pandoc(word),
        _memory(),
        *_by_format(),
    ]
