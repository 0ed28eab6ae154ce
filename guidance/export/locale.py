"""What programs call the language of a document."""

from __future__ import annotations

from guidance.domain.model import Lang

LOCALE: dict[Lang, str] = {"sv": "sv-SE", "en": "en-GB"}
"""Language and country, as in BCP 47."""
