"""Token buckets: what fills them, what empties them, and what they know of anybody."""

from __future__ import annotations

import pytest

from components.server.workshop.limits import (
    MAX_BUCKETS,
    WRONG_CODES,
    WRONG_CODES_IN_ALL,
    Buckets,
    Rate,
    WrongCodes,
    network,
)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_let_through_and_no_more() -> None:
    buckets = Buckets(Rate(3, 1), Clock())
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 0]
    assert buckets.take("a") == 1


def test_time_fills_the_bucket_up_to_its_size() -> None:
    clock = Clock()
    buckets = Buckets(Rate(2, 0.5), clock)
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2]
    clock.now = 2
    assert [buckets.take("a") for _ in range(2)] == [0, 2]
    clock.now = 1000
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2]


def test_one_caller_empties_nobody_elses_bucket() -> None:
    buckets = Buckets(Rate(1, 1), Clock())
    buckets.take("a")
    assert buckets.take("a") > 0
    assert buckets.take("b") == 0


def test_no_caller_can_be_read_from_memory() -> None:
    buckets = Buckets(Rate(1, 1), Clock())
    buckets.take("198.51.100.7")
    assert "198.51.100.7" not in repr(vars(buckets))


def test_memory_has_a_limit() -> None:
    buckets = Buckets(Rate(1, 1), Clock())
    for number in range(MAX_BUCKETS + 10):
        buckets.take(str(number))
    assert len(buckets._levels) == MAX_BUCKETS
    assert buckets.take(str(MAX_BUCKETS + 9)) > 0


def test_wrong_codes_are_limited_for_one_address() -> None:
    wrong = WrongCodes(Clock())
    assert not any(wrong.count("198.51.100.7") for _ in range(int(WRONG_CODES.burst)))
    assert wrong.count("198.51.100.7") > 0
    assert wrong.count("198.51.100.8") == 0


def test_wrong_codes_are_limited_in_all() -> None:
    wrong = WrongCodes(Clock())
    waits = [wrong.count(f"2001:db8:{n:x}::1") for n in range(int(WRONG_CODES_IN_ALL.burst) + 1)]
    assert [bool(wait) for wait in waits] == [False] * int(WRONG_CODES_IN_ALL.burst) + [True]


@pytest.mark.parametrize(
    ("address", "shared"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_an_address_stands_for_its_network(address: str, shared: str) -> None:
    assert network(address) == shared
