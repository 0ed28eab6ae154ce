"""A process of its own that votes in a room until it is killed.

    python voter.py URL ROOM NAME

It prints ``ready``, waits for a line, and prints each vote's serial after it was confirmed.
"""

from __future__ import annotations

import sys
from itertools import count

from guidance.storage.database import connect
from guidance.workshop.repository import RoomRepository


def main(url: str, room_id: int, name: str) -> None:
    rooms = RoomRepository(connect(url))
    print("ready", flush=True)
    sys.stdin.readline()
    for serial in count(1):
        device = f"{name}{serial}"
        rooms.join(room_id, device, "cso")
        rooms.vote(room_id, "market", 1, device, "yes", serial)
        print(serial, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
