"""The content linter: one small module per family of rules, all faults at once."""

from guidance.content.lint import codes
from guidance.content.lint.families import FAMILIES, lint
from guidance.content.lint.folders import lint_folders

__all__ = ["FAMILIES", "codes", "lint", "lint_folders"]
