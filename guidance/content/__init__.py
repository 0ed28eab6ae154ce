"""The content as YAML, its loader and its linter."""
