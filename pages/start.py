"""Start: what an IOP is, and the ways in."""

from __future__ import annotations

import streamlit as st

from components import case_open, case_start, layout, routes, session, way
from components.i18n import _
from components.markup import show, tag, text
from components.workshop import door

layout.subject("start")
with st.container(key="hero"):
    st.title(_("Är ett IOP rätt form för er idé?"), anchor=False)
    show(
        tag(
            "p",
            text(
                _(
                    "Ett idéburet offentligt partnerskap (IOP) är ett samarbete där en förening "
                    "eller annan idéburen organisation och en kommun eller region löser en "
                    "samhällsutmaning tillsammans, och båda bidrar. Guiden hjälper er att se om "
                    "det passar, föra samtalet och skriva ett första utkast till avtal."
                )
            ),
            "iop-lead",
        )
    )
    way.show()

main, side = st.columns([7, 5], gap="large")
with main, st.container(key="door-try"):
    st.header(_("Pröva er idé"), anchor=False)
    show(
        tag(
            "p",
            text(
                _(
                    "Snabbkollen tar ungefär tio minuter. Inget konto behövs: ni får en egen "
                    "länk, och varje svar sparas direkt."
                )
            ),
        )
    )
    case_start.show("begin")
with main, st.container(key="door-workshop"):
    door.show("workshop")
with side:
    with st.container(key="door-learn"):
        st.header(_("Lär dig"), anchor=False)
        show(
            tag(
                "p",
                text(
                    _(
                        "Korta steg, fall att bedöma och frågor. Börja här om du är ny och vill "
                        "förstå vad ett IOP är innan du prövar en idé."
                    )
                ),
            )
        )
        st.page_link(routes.LEARN.file, label=_("Till Lär dig"), query_params=session.link())
    with st.container(key="door-example"):
        st.header(_("Se ett ifyllt exempel"), anchor=False)
        show(
            tag(
                "p",
                text(
                    _(
                        "En påhittad förening och en påhittad kommun har gått hela vägen. Ni får "
                        "en egen kopia att klicka runt i."
                    )
                ),
            )
        )
        case_start.example("example")
    with st.container(key="door-continue"):
        st.header(_("Fortsätt där ni var"), anchor=False)
        case_open.by_link("open")
        case_open.by_file("open")
