"""The package of an OpenDocument text: the same bytes for the same document."""

# odfdo types its parts as one of several.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from odfdo import Document as Package
from odfdo.container import Container

from guidance.export.document import Document
from guidance.export.locale import LOCALE
from guidance.export.moment import made
from guidance.export.words import PRODUCT
from guidance.export.writers.opendocument.styles import FACES, face_file
from guidance.export.writers.opendocument.xml import VERSION, add, root, serialize
from guidance.export.zip_entry import zip_entry

FONTS = Path(__file__).parents[2] / "fonts"
TYPE, MANIFEST = "mimetype", "META-INF/manifest.xml"
KEPT = {TYPE, MANIFEST, "content.xml", "styles.xml", "meta.xml"}
"""The parts of odfdo's template that belong in every document."""

STORED = (TYPE, "Fonts/", "Pictures/")
"""What is not compressed: the type, which comes first, and what hardly gets smaller."""


def picture_file(number: int) -> str:
    """Where a picture lies in the package."""
    return f"Pictures/{number}.png"


@lru_cache(maxsize=1)
def _blank() -> Container:
    """An empty text document with our typeface in it, without what its template brings along.

    Nobody changes it: threads that write at the same time each take a copy.
    """
    package = Package("text")
    container, manifest = package.container, package.manifest
    if container is None:
        raise RuntimeError("odfdo made no package")
    for path in [name for name in container.parts if name not in KEPT]:
        container.del_part(path)
    for path in manifest.get_paths():
        if path not in KEPT | {"/"}:
            manifest.del_full_path(path)
    for versioned in (manifest.root, *manifest.root.get_elements("manifest:file-entry[1]")):
        versioned.set_attribute("manifest:version", VERSION)
    for face in FACES:
        path = face_file(face)
        container.set_part(path, (FONTS / Path(path).name).read_bytes())
        manifest.add_full_path(path, "application/x-font-ttf")
    container.set_part(MANIFEST, manifest.serialize())
    return container


def pack(document: Document, content: bytes, styles: bytes, pictures: Sequence[bytes]) -> bytes:
    """The document as a file."""
    container = _blank().clone
    manifest = Package(container).manifest
    for number, picture in enumerate(pictures, 1):
        container.set_part(picture_file(number), picture)
        manifest.add_full_path(picture_file(number), "image/png")
    container.set_part(MANIFEST, manifest.serialize())
    container.set_part("content.xml", content)
    container.set_part("styles.xml", styles)
    container.set_part("meta.xml", _about(document))
    return _zip(container, [TYPE, MANIFEST, *sorted(set(manifest.get_paths()) - {"/"})])


def _about(document: Document) -> bytes:
    """What the file says about itself."""
    whole = root("office:document-meta")
    about = add(whole, "office:meta")
    moment = made().strftime("%Y-%m-%dT%H:%M:%SZ")
    add(about, "meta:generator", text=PRODUCT)
    add(about, "dc:title", text=document.title.replace("\n", " "))
    add(about, "dc:subject", text=document.subtitle)
    add(about, "meta:initial-creator", text=PRODUCT)
    add(about, "dc:creator", text=PRODUCT)
    add(about, "meta:creation-date", text=moment)
    add(about, "dc:date", text=moment)
    add(about, "dc:language", text=LOCALE[document.lang])
    return serialize(whole)


def _zip(container: Container, names: Iterable[str]) -> bytes:
    """The named parts, with one time; the type first, so that programs know the file by it."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in names:
            entry = zip_entry(name)
            if name.startswith(STORED):
                entry.compress_type = zipfile.ZIP_STORED
            package.writestr(entry, container.get_part(name) or b"")
    return stream.getvalue()
