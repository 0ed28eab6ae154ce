"""What can go wrong with stored cases: messages for developers, which never quote an answer."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from guidance.domain.case import Case

Address = tuple[str, str, str]
"""Kind, key and party, as ``guidance.domain.change.address`` gives them."""


class StorageError(Exception):
    """Anything that keeps a case from being opened or saved."""


class CaseNotFoundError(StorageError):
    """No case has this link: it was deleted, purged, or never was. The link is not repeated."""

    def __init__(self) -> None:
        super().__init__("no case has this token")


class CaseExpiredError(StorageError):
    """Nothing has been saved for longer than cases are kept; the next purge removes the case."""

    def __init__(self, retention_days: int) -> None:
        super().__init__(f"nothing was saved for more than {retention_days} days")
        self.retention_days = retention_days


class DamagedCaseError(StorageError):
    """Stored values cannot be read any more. Nothing is removed: they stay as they are stored.

    ``places`` are their addresses; ``readable`` is the case without them. Saving a new value at
    an address, or None, mends it.
    """

    def __init__(self, places: Sequence[Address], readable: Case) -> None:
        super().__init__(f"stored values cannot be read: {', '.join(map(repr, places))}")
        self.places = tuple(places)
        self.readable = readable


class LearnerNotFoundError(StorageError):
    """No learner has this link: nobody ever had, or it was kept no longer."""


class BadChangeError(StorageError):
    """A change has an address or a value that no case can have; nothing of its batch is saved."""

    def __init__(self, place: Address, reason: str) -> None:
        super().__init__(f"bad change at {place!r}: {reason}")
        self.place = place
        self.reason = reason


class StoreUnavailableError(StorageError):
    """The store cannot be used now: full, read-only, locked, unreadable, unreachable, too new."""


@contextmanager
def store_errors() -> Generator[None]:
    """Turn what the database and the file system raise into StoreUnavailableError."""
    try:
        yield
    except DBAPIError as error:
        raise StoreUnavailableError(f"the store cannot be used: {error.orig}") from error
    except (SQLAlchemyError, OSError, ImportError) as error:
        raise StoreUnavailableError(f"the store cannot be used: {error}") from error
