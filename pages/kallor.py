"""Källor: what the documents really say, side by side, and a search over all of it."""

from __future__ import annotations

from components.sources import sources_view

sources_view.show()
