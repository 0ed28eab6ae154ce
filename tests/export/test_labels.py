"""Sources and places as people read them."""

from __future__ import annotations

from guidance.domain.citation import Citation
from guidance.export.documents.labels import cite, cite_briefly
from tests.export.making import BOOK


def test_a_place_that_ends_with_a_sign_gets_no_full_stop() -> None:
    asked = Citation(source="kalmar", at="5 När kan och bör IOP ingås?")
    plain = Citation(source="kalmar", at="7 Ersättning")
    assert cite(BOOK, asked, "sv") == "Kalmar, 5 När kan och bör IOP ingås?"
    assert cite(BOOK, plain, "sv") == "Kalmar, 7 Ersättning."


def test_a_place_that_names_its_source_names_it_once() -> None:
    short = BOOK.sources["prop_2024_198"].short.sv
    cited = Citation(source="prop_2024_198", at=f"{short} (26 juni 2025)")
    assert cite(BOOK, cited, "sv").count(short) == 1


def test_law_in_a_table_has_the_day_on_which_it_was_read() -> None:
    law = Citation(source="lou", at="5 kap. 3 §")
    own = Citation(source="kalmar", at="7 Ersättning")
    said = cite_briefly(BOOK, (law, own), "sv").split("\n")
    assert said == ["LOU, 5 kap. 3 § (läst 2025-09-01)", "Kalmar, 7 Ersättning"]
