"""YAML as content needs it: ``yes`` and ``no`` are ids, and no key may stand twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import yaml

from guidance.content.problem import Problem


class _Loader(yaml.CSafeLoader):
    """YAML 1.2's booleans only: in 1.1 the option ids ``yes`` and ``no`` would be booleans."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
cast(Any, _Loader).add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf")
)


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[str, Any]:
    construct = cast(Callable[..., Any], cast(Any, loader).construct_object)
    seen: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = construct(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"the key {key!r} stands twice", key_node.start_mark
            )
        seen[key] = construct(value_node, deep=True)
    return seen


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_yaml(path: Path) -> tuple[dict[str, Any], list[Problem]]:
    """The mapping in a file, or nothing and the fault that keeps it from being read."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except (OSError, ValueError, TypeError, RecursionError, yaml.YAMLError) as error:
        return {}, [Problem(path.name, "UNREADABLE_FILE", " ".join(str(error).split()))]
    if not isinstance(data, dict):
        return {}, [Problem(path.name, "NOT_A_MAPPING", "the file must hold a mapping of lists")]
    return cast(dict[str, Any], data), []
