"""A document as JSON: its blocks in order, each with its kind under ``block``."""

from __future__ import annotations

import json

from guidance.export.document import Document


def write(document: Document) -> bytes:
    """The document as UTF-8 JSON, indented for people."""
    data = document.model_dump(mode="json")
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
