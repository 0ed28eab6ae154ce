"""Frozen models and pure functions. Knows no YAML, SQL, documents or web."""
