"""A drawing inside a web page: read and written anew, so that nothing in it can act or fetch."""

# lxml has no types of its own.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
ELEMENTS = {
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "text", "tspan", "clipPath", "linearGradient", "radialGradient",
    "stop", "marker", "pattern",
}  # fmt: skip
ATTRIBUTES = {
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points",
    "width", "height", "viewBox", "transform", "fill", "stroke", "opacity", "offset", "id",
    "class", "role", "font-family", "font-size", "font-weight", "font-style", "text-anchor",
    "dominant-baseline", "letter-spacing", "fill-opacity", "fill-rule", "clip-rule",
    "clip-path", "stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-opacity", "stroke-miterlimit", "stop-color", "stop-opacity",
    "gradientUnits", "gradientTransform", "patternUnits", "patternTransform",
    "preserveAspectRatio", "refX", "refY", "markerWidth", "markerHeight", "orient",
    "marker-end", "marker-start", "markerUnits", "overflow", "textLength", "lengthAdjust",
    "rotate", "version", "aria-hidden", "aria-label", "focusable", "direction", "unicode-bidi",
}  # fmt: skip
_OUTWARD = re.compile(
    r"url\s*\(\s*['\"]?(?!#)|\\|expression|:\s*//|javascript:|data:", re.IGNORECASE
)


class ForeignDrawingError(ValueError):
    """A drawing that holds more than lines, shapes and words."""


@lru_cache(maxsize=32)
def drawing(svg: str) -> str:
    """The drawing with the size that its page gives it. Raises ForeignDrawingError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(svg.encode(), parser)
    except etree.XMLSyntaxError as fault:
        raise ForeignDrawingError(str(fault)) from fault
    if root.getroottree().docinfo.doctype or root.tag != f"{{{SVG}}}svg":
        raise ForeignDrawingError("not a plain drawing")
    for element in root.iter():
        _check(element)
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {root.get('width', '0')} {root.get('height', '0')}")
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    root.set("aria-hidden", "true")
    root.set("focusable", "false")
    return etree.tostring(root, encoding="unicode")


def _check(element: Any) -> None:
    tag = element.tag if isinstance(element.tag, str) else "instruction"
    space, _, local = tag.rpartition("}")
    if space != f"{{{SVG}" or local not in ELEMENTS:
        raise ForeignDrawingError(f"foreign element {tag}")
    for name, value in element.attrib.items():
        if name not in ATTRIBUTES or _OUTWARD.search(value):
            raise ForeignDrawingError(f"foreign attribute {name} of {local}")
