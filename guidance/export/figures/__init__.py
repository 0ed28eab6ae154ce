"""Drawings for documents, as plain SVG."""
