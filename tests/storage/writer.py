"""A process of its own that saves answers to a case, told by the test when to begin.

    python writer.py URL TOKEN NAME COUNT

It prints ``ready``, waits for a line, brings the tables up to date, and prints each answer's key
after it was saved. Without a token it makes a case first and prints that case's token.
"""

from __future__ import annotations

import sys

from guidance.domain.change import Change
from guidance.storage.database import connect, migrate
from guidance.storage.repository import CaseRepository


def main(url: str, token: str, name: str, count: int) -> None:
    print("ready", flush=True)
    sys.stdin.readline()
    engine = connect(url)
    migrate(engine)
    repository = CaseRepository(engine)
    if not token:
        token = repository.create()
        print(token, flush=True)
    for number in range(count):
        key = f"{name}_{number}"
        own = Change(kind="fact", key=key, party="agreed", value=f"answer {number} " * 20)
        shared = Change(kind="fact", key="shared", party="agreed", value=key)
        repository.save(token, [own, shared])
        print(key, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
