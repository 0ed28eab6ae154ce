"""What every model shares: frozen, strict about unknown keys, text in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

Lang = Literal["sv", "en"]
LANGS: tuple[Lang, ...] = ("sv", "en")

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=60)]
"""A permanent id in snake_case: saved cases and the command line rely on it."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Frozen(BaseModel):
    """A model that never changes and accepts no key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Frozen):
    """The same text in Swedish and English; both are mandatory."""

    sv: Prose
    en: Prose

    def to(self, lang: Lang) -> str:
        """The text in ``lang``."""
        return self.sv if lang == "sv" else self.en


def _one_or_more(value: object) -> object:
    return (value,) if isinstance(value, str) else value


OptionIds = Annotated[tuple[str, ...], BeforeValidator(_one_or_more)]

Condition = Mapping[Id, OptionIds]
"""Facts and, for each, the options of which one must be the answer; all facts must match."""
