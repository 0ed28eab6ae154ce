"""Everything about the case as one archive, with the file that is being made in sight."""

from __future__ import annotations

import logging
from typing import NamedTuple, cast

import streamlit as st

from components import session
from components.i18n import _, language
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.bootstrap import repository, subject
from guidance.export.archive import archive
from guidance.export.exporter import MIME, file_name
from guidance.export.moment import today
from guidance.export.size import TooLargeError
from guidance.storage.errors import StorageError

LOG = logging.getLogger(__name__)

_MADE = "archive-made"


class _Stamp(NamedTuple):
    """What an archive was made from: with another stamp it is out of date."""

    token: str
    revision: int
    view: str
    lang: str
    day: str


class _Made(NamedTuple):
    stamp: _Stamp
    content: bytes


def _stamp() -> _Stamp:
    token = session.token()
    revision = repository().revision(token)
    return _Stamp(token, revision, session.view(), language(), today().isoformat())


def _make(token: str) -> bytes | None:
    """The archive of the case as it is saved now; None if it fails, with words for it."""
    bar = st.progress(0.0, text=_("Skapar filerna …"))

    def told(done: int, total: int, name: str) -> None:
        words = _("{done} av {total}: {name}", done=done, total=total, name=name)
        bar.progress(done / total, text=words)

    try:
        case = repository().open(token)
        return archive(subject(case, session.view(), language(), today()), told)
    except TooLargeError as error:
        st.error(plain(error.say(language())))
        return None
    except Exception:
        LOG.exception("could not make the archive")
        st.error(
            _(
                "Zip-filen gick inte att skapa just nu. Ert ärende är oförändrat. Försök igen "
                "senare."
            )
        )
        return None
    finally:
        bar.empty()


def _new(stamp: _Stamp) -> _Made | None:
    """The button that makes the archive; what it made, once it is pressed."""
    place = st.empty()
    with place.container():
        if not st.button(_("Skapa zip-filen"), key="make-archive"):
            return None
        content = _make(stamp.token)
    if content is None:
        return None
    place.empty()
    st.session_state[_MADE] = _Made(stamp, content)
    return st.session_state[_MADE]


def _fetch(content: bytes) -> None:
    size = f"{len(content) / 1_000_000:.1f}".replace(".", "," if language() == "sv" else ".")
    show_html(tag("p", text(_("Zip-filen är klar.")), "iop-note", role="status"))
    st.download_button(
        _("Hämta zip-filen ({size} MB)", size=size),
        content,
        file_name=file_name("all", "zip", language()),
        mime=MIME["zip"],
        key="get-all-zip",
        on_click="ignore",
        icon=":material/download:",
        wrap=True,
    )


def _body() -> None:
    try:
        stamp = _stamp()
    except StorageError:
        return
    made = cast(_Made | None, st.session_state.get(_MADE))
    if made is not None and made.stamp != stamp:
        del st.session_state[_MADE]
        if made.stamp.token == stamp.token:
            words = _("Zip-filen är inte längre aktuell. Skapa den på nytt.")
            show_html(tag("p", text(words), "iop-note", role="status"))
        made = None
    made = made or _new(stamp)
    if made is not None:
        _fetch(made.content)


def show() -> None:
    """What the archive is; the button that makes it, then the one that fetches it."""
    purpose = _(
        "Alla dokument i alla format och ärendet som fil, i mappar efter format. Att "
        "spara i kommunens diarium eller i föreningens arkiv."
    )
    with st.container(key="download-archive"):
        with st.container(key="about-archive"):
            show_html(tag("h3", text(_("Allt i en zip-fil"))), tag("p", text(purpose)))
        with st.container(key="files-archive"):
            _body()
