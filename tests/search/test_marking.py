"""The words that were found, in their place; a part of the text that has them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guidance.search.index import Index
from guidance.search.marking import SHOWN, excerpt, pieces, places

MEANT = frozenset({("upphandling",), ("följ", "upp")})
words = st.lists(st.sampled_from(["Upphandlingar", "följs upp", "<b>", "och så", "å"])).map(
    " ".join
)


def marked(text: str) -> list[str]:
    return [p.text for p in pieces(text, places(text, MEANT, "sv")) if p.found]


def test_inflections_and_phrases_are_marked_as_they_stand() -> None:
    text = "Upphandlingar kan följas upp. Upp med dem!"
    assert marked(text) == ["Upphandlingar", "följas upp"]


@given(st.one_of(words, st.text()))
def test_the_pieces_are_the_whole_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text, places(text, MEANT, "sv"))) == text


@given(st.one_of(words, st.text(max_size=600)))
def test_an_excerpt_is_short_and_from_the_text(text: str) -> None:
    shown = excerpt(text, places(text, MEANT, "sv"))
    assert len(shown) <= SHOWN + 4
    assert shown.removeprefix("… ").removesuffix(" …") in text


def test_the_excerpt_has_what_was_looked_for() -> None:
    text = "Ord som inte säger något alls. " * 20 + "Här kommer en upphandling. " + "Slut. " * 60
    shown = excerpt(text, places(text, MEANT, "sv"))
    assert "upphandling" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_what_found_an_entry_is_marked_in_it(shipped: Index) -> None:
    meant = shipped.meant("upphandlngsskadeavgift")
    best = shipped.search("upphandlngsskadeavgift")[0].entry
    assert places(best.title.sv + " " + best.text.sv, meant, "sv")
