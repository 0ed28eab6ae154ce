"""The municipality's own Word template: checked, then filled. It is kept nowhere."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import NamedTuple

import streamlit as st

from components import session, template_help
from components.download_button import spoken
from components.download_words import TITLES
from components.i18n import _, count, language
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.bootstrap import handbook, subject
from guidance.domain.case import Case, View
from guidance.export.document import Kind
from guidance.export.exporter import BUILDERS, MIME, file_name
from guidance.export.moment import today
from guidance.export.size import TooLargeError
from guidance.export.templated import build_with_template
from guidance.export.writers.word_template import TemplateError, TemplateFault, check

LOG = logging.getLogger(__name__)

MEGABYTES = 5
SHOWN_FAULTS = 12
DOCUMENTS: tuple[Kind, ...] = (
    "outline",
    "brief",
    "assessment",
    "record",
    "checklist",
    "followup",
    "case",
)


class Filled(NamedTuple):
    """A document in the template, or what is wrong with the template, or with the document."""

    content: bytes = b""
    faults: tuple[TemplateFault, ...] = ()
    refused: str = ""


def fill(document: Kind, case: Case, raw: bytes, view: View) -> Filled | None:
    """The document in the template; None, with the reason in the log, when it cannot be made."""
    try:
        faults = tuple(check(raw, handbook().sections))
        if faults:
            return Filled(faults=faults)
        about = subject(case, view, spoken(document, case), today())
        return Filled(build_with_template(BUILDERS[document](about), about, raw))
    except TemplateError as error:
        return Filled(faults=tuple(error.faults))
    except TooLargeError as error:
        return Filled(refused=error.say(language()))
    except Exception:
        LOG.exception("could not make %s in a template", document)
        return None


def _words() -> None:
    st.header(_("I kommunens egen Word-mall"), anchor=False)
    lines = (
        _(
            "Har ni en egen mall med logotyp, sidhuvud och typsnitt? Märk ut i den var "
            "texten ska stå och ladda upp den, så hamnar dokumentet i er mall."
        ),
        _("Mallen sparas inte. Den används bara när dokumentet skapas."),
    )
    show_html(*(tag("p", text(line)) for line in lines))


def _faults(found: Iterable[TemplateFault]) -> None:
    """What is wrong and where; the faults quote the template, so they are no markup."""
    faults = [fault.say(language()) for fault in found]
    st.error(
        _("Mallen går inte att använda än, och inget dokument är skapat. Rätta det här i Word:")
    )
    items = "".join(tag("li", text(fault)) for fault in faults[:SHOWN_FAULTS])
    more = ""
    if len(faults) > SHOWN_FAULTS:
        left = count(len(faults) - SHOWN_FAULTS, "och {n} fel till", "och {n} fel till")
        more = tag("p", text(left), "iop-note")
    show_html(tag("ul", items, "iop-list"), more)


def _document() -> Kind:
    chosen = st.selectbox(
        _("Vilket dokument?"),
        DOCUMENTS,
        format_func=lambda document: _(TITLES[document]),
        key="template-document",
    )
    return chosen or DOCUMENTS[0]


def _fetch(document: Kind, case: Case, raw: bytes) -> None:
    filled = fill(document, case, raw, session.view())
    if filled is None:
        st.error(_("Dokumentet gick inte att skapa i mallen just nu. Ert ärende är oförändrat."))
    elif filled.faults:
        _faults(filled.faults)
    elif filled.refused:
        st.error(plain(filled.refused))
    else:
        show_html(tag("p", text(_("Mallen går bra att använda.")), "iop-note", role="status"))
        st.download_button(
            plain(_("Hämta dokumentet i er mall")),
            filled.content,
            file_name=file_name(document, "docx", spoken(document, case)),
            mime=MIME["docx"],
            key="get-templated",
            on_click="ignore",
            icon=":material/download:",
            wrap=True,
        )


def show(case: Case) -> None:
    """The field for a template; with one in it, its faults or the document."""
    _words()
    document = _document()
    uploaded = st.file_uploader(
        _("Er mall (slutar på .docx, högst {n} MB)", n=MEGABYTES),
        type=["docx"],
        key="template",
        max_upload_size=MEGABYTES,
    )
    if uploaded is not None:
        _fetch(document, case, uploaded.getvalue())
    template_help.show()
