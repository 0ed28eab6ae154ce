"""The parts of an OpenDocument text: its styles, pages, text, tables, figures and package."""
