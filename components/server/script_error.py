"""What becomes of an unforeseen error in a page: a number, a line in the log, a sentence."""

from __future__ import annotations

import logging
import secrets

import streamlit as st

from components.i18n import N_, _

LOG = logging.getLogger(__name__)

SENTENCE = N_(
    "Något gick fel. Det som guiden har visat som sparat är säkert. Ladda om sidan och försök "
    "igen. Händer det igen, berätta det för den som sköter guiden och uppge felets nummer: "
    "{number}."
)


def on_script_error(error: Exception) -> bool:
    """Log an uncaught error under a number and show the number to the person whom it met.

    Streamlit has already written the traceback to the log; True keeps it from the screen.
    """
    number = secrets.token_hex(4)
    LOG.error("error %s: %s", number, type(error).__name__)
    st.error(_(SENTENCE, number=number), icon=":material/error:")
    return True
