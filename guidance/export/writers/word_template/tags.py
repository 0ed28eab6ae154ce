"""Tags in a template: what each may be, read by Jinja's own parser and never run to find out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Literal, NamedTuple, cast

from jinja2 import Environment, TemplateSyntaxError, nodes

Kind = Literal["value", "if", "elif", "else", "endif", "for", "endfor"]
Level = Literal["", "p", "tr"]

SCALARS = ("title", "kind", "mark", "notice", "date", "document")
GROUPS = {"parties": ("cso", "public")}
LIST, ENTRY = "details", ("label", "value")
LONGEST = 200
"""No longer a tag is."""

PARSER = Environment(autoescape=True)
"""Parses, and nothing else: no template is ever made by it."""

_ENDS = {"{{": "}}", "{%": "%}"}
_LOOSE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_WORD = re.compile(r"\s*(?:(p|tr)\s+)?([a-z]+)\b(.*)", re.DOTALL)
_VALUE = re.compile(r"\s*(?:p\s+)?(\S.*)", re.DOTALL)


class Tag(NamedTuple):
    """A tag that may be used. ``path`` is the name that it shows or asks for, ``variable`` the
    name that a loop gives each line.
    """

    kind: Kind
    path: str = ""
    level: Level = ""
    variable: str = ""

    @property
    def source(self) -> str:
        """The tag as it is given to Jinja, whatever way it was written."""
        if self.kind == "value":
            return f"{{{{ {self.path} }}}}"
        if self.kind == "for":
            return f"{{% for {self.variable} in {self.path} %}}"
        return f"{{% {self.kind} {self.path} %}}" if self.path else f"{{% {self.kind} %}}"


class Found(NamedTuple):
    """A tag in a text: from where to where, and what it is or what is wrong with it."""

    start: int
    end: int
    tag: Tag | None
    code: str = ""


def tags(text: str) -> Iterator[Found]:
    """All tags of a paragraph's text, in order; stops at brackets that do not belong together."""
    at = 0
    while mark := _LOOSE.search(text, at):
        start, closer = mark.start(), _ENDS.get(mark.group())
        end = text.find(closer, start) if closer else -1
        if closer is None or end < 0:
            yield Found(start, min(start + LONGEST, len(text)), None, "loose")
            return
        at = end + len(closer)
        yield _read(text[start:at], start, at)


def _read(raw: str, start: int, end: int) -> Found:
    if len(raw) > LONGEST:
        return Found(start, end, None, "syntax")
    try:
        tag = _value(raw[2:-2]) if raw.startswith("{{") else _statement(raw[2:-2])
    except TemplateSyntaxError:
        return Found(start, end, None, "syntax")
    except RecursionError:
        return Found(start, end, None, "forbidden")
    return Found(start, end, tag) if isinstance(tag, Tag) else Found(start, end, None, tag)


def _value(inner: str) -> Tag | str:
    said = _VALUE.fullmatch(inner)
    if said is None:
        return "syntax"
    expression = said.group(1) if inner[:1] == "p" and inner[1:2].isspace() else inner
    body = PARSER.parse(f"{{{{{expression}}}}}").body
    shown = body[0].nodes if len(body) == 1 and isinstance(body[0], nodes.Output) else []
    path = _path(shown[0]) if len(shown) == 1 else ""
    return Tag("value", path) if path else "forbidden"


def _statement(inner: str) -> Tag | str:
    said = _WORD.fullmatch(inner)
    if said is None:
        return "syntax"
    level = cast(Level, said.group(1) or "")
    word, rest = said.group(2), said.group(3)
    if word in ("if", "elif"):
        path = _asked(rest)
        return Tag(word, path, level) if path else "forbidden"
    if word == "for":
        return _loop(rest, level)
    if word in ("else", "endif", "endfor"):
        return "syntax" if rest.strip() else Tag(word, level=level)
    return "statement"


def _asked(rest: str) -> str:
    """The name that an ``if`` asks for, or nothing if it asks for more."""
    body = PARSER.parse(f"{{% if {rest} %}}{{% endif %}}").body
    return _path(body[0].test) if len(body) == 1 and isinstance(body[0], nodes.If) else ""


def _loop(rest: str, level: Level) -> Tag | str:
    body = PARSER.parse(f"{{% for {rest} %}}{{% endfor %}}").body
    node = body[0] if len(body) == 1 else None
    if not isinstance(node, nodes.For) or node.test is not None or node.recursive:
        return "forbidden"
    if not isinstance(node.target, nodes.Name) or not isinstance(node.iter, nodes.Name):
        return "forbidden"
    variable = node.target.name
    if node.iter.name != LIST or variable in (*SCALARS, *GROUPS, LIST, "text", "loop"):
        return "bad_list"
    return Tag("for", LIST, level, variable)


def _path(node: nodes.Node) -> str:
    """``name`` or ``name.part``; nothing for any other expression."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return ""


def check_name(
    path: str, sections: Collection[str] | None, variables: Collection[str]
) -> tuple[str, str]:
    """A code and a suggestion if there is no such name; two empty words if there is.

    ``sections`` are the ids that ``text`` knows; None lets all pass.
    """
    first, _, rest = path.partition(".")
    if first == "text" and rest and sections is None:
        return "", ""
    known = [
        *SCALARS,
        *(f"{group}.{part}" for group, parts in GROUPS.items() for part in parts),
        *(f"text.{section}" for section in sections or ()),
        *(f"{variable}.{part}" for variable in variables for part in ENTRY),
    ]
    if path in known:
        return "", ""
    if path == LIST:
        return "not_text", ""
    return "unknown_name", "".join(get_close_matches(path, known, 1))
