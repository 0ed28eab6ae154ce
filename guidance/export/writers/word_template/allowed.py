"""The whole source that Jinja will run: its tree holds nothing but what is listed here."""

from __future__ import annotations

from jinja2 import TemplateSyntaxError, nodes

from guidance.export.writers.word_template.tags import PARSER

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.If,
    nodes.For,
)


def is_allowed(source: str) -> bool:
    """Whether the source shows names, asks for names and loops, and does nothing else."""
    try:
        tree = PARSER.parse(source)
    except (TemplateSyntaxError, RecursionError):
        return False
    return all(type(node) in ALLOWED for node in _all(tree))


def _all(tree: nodes.Node) -> list[nodes.Node]:
    found: list[nodes.Node] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(node.iter_child_nodes())
    return found
