"""Token buckets in this process's memory; who fills one is known by a salted hash only."""

from __future__ import annotations

import hashlib
import ipaddress
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

Clock = Callable[[], float]
"""Seconds that only grow."""

MAX_BUCKETS = 20_000
"""How many callers are remembered; the one that was quiet longest is forgotten first."""


class Rate(NamedTuple):
    """How many times at once, and how many more a second after that."""

    burst: float
    per_second: float


WRONG_CODES = Rate(20, 0.2)
"""Wrong codes from one address: enough for a room that misreads, too few for a search."""
WRONG_CODES_IN_ALL = Rate(600, 5)
VOTES = Rate(30, 2)
"""Votes from one device: a changed mind and a bad network, no machine."""
NOTES = Rate(6, 0.1)
"""Short notes from one device."""


class Buckets:
    """One bucket a caller. A caller's name is hashed with a salt that dies with the process."""

    def __init__(self, rate: Rate, clock: Clock = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._salt = secrets.token_bytes(16)
        self._levels: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    def take(self, caller: str) -> float:
        """Take one token: 0.0 where there was one, else the seconds until there is one."""
        key = hashlib.blake2b(caller.encode(), key=self._salt, digest_size=8).digest()
        now = self._clock()
        level, then = self._levels.pop(key, (self._rate.burst, now))
        level = min(self._rate.burst, level + (now - then) * self._rate.per_second)
        wait = 0.0 if level >= 1 else (1 - level) / self._rate.per_second
        self._levels[key] = (level if wait else level - 1, now)
        while len(self._levels) > MAX_BUCKETS:
            self._levels.popitem(last=False)
        return wait


class WrongCodes:
    """Counts wrong codes only: a room shares one address, and its right codes cost nothing."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._each = Buckets(WRONG_CODES, clock)
        self._all = Buckets(WRONG_CODES_IN_ALL, clock)

    def count(self, address: str) -> float:
        """One more wrong code; the seconds to wait if there have been too many, else 0.0."""
        return self._each.take(network(address)) or self._all.take("all")


def network(address: str) -> str:
    """The part of an address that one household or firm shares: all of IPv4, 64 bits of IPv6."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv6Address):
        return str(ip.ipv4_mapped or ipaddress.ip_network((int(ip) >> 64 << 64, 64)))
    return str(ip)
