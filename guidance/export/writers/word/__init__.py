"""The parts of a Word file: its look, tables, fields and package."""
