"""The layout of PDF files and pictures, in typst's own language, and the one compiler that runs it.

Everything that people wrote reaches the layout as data, so that it stays text and is never run.
"""
