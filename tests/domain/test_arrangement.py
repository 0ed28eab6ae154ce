"""The order of headings: nothing lost, nothing twice, what belongs together stays together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import handbook
from guidance.domain.arrangement import arranged, moved, schemes
from guidance.domain.case import Case
from guidance.domain.outline import Heading
from tests.domain.cases import ids

BOOK = handbook()
SCHEMES = schemes(BOOK)
IDS = {name: [heading.id for heading in scheme.headings] for name, scheme in SCHEMES.items()}
EVERY = [name for names in IDS.values() for name in names]
OWN = {"own_a": "Nycklar", "own_b": "Husdjur"}

orders = st.lists(st.sampled_from([*EVERY, *OWN, "nobody"]) | ids, max_size=40)


def names(case: Case) -> list[str]:
    return [heading.id for heading in arranged(BOOK, case)]


def in_order(*order: str, scheme: str = "merged", own: dict[str, str] | None = None) -> Case:
    return Case(scheme=scheme, order={scheme: order}, own_headings=own or {})


def parents(headings: tuple[Heading, ...]) -> dict[str, str]:
    """For each heading below another, the main heading that it stands under."""
    found: dict[str, str] = {}
    main = ""
    for heading in headings:
        if heading.level == 1:
            main = heading.id
        else:
            found[heading.id] = main
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_without_an_order_the_headings_stand_as_the_scheme_has_them(scheme: str) -> None:
    assert names(Case(scheme=scheme)) == IDS[scheme]


def test_a_main_heading_takes_its_own_along() -> None:
    order = names(in_order("m_background", "m_name", "m_purpose"))
    assert order[:3] == ["m_background", "m_how_made", "m_name"]


def test_headings_below_another_are_ordered_within_it() -> None:
    order = names(in_order("m_communication", "m_steering_group"))
    place = order.index("m_organisation")
    assert order[place : place + 3] == ["m_organisation", "m_communication", "m_steering_group"]


def test_a_heading_that_the_order_does_not_name_follows_its_neighbour() -> None:
    order = names(in_order("m_values", "m_name"))
    mains = [name for name in order if name not in parents(SCHEMES["merged"].headings)]
    assert mains[:5] == ["m_values", "m_parties", "m_activity", "m_goals", "m_organisation"]
    assert mains[-3:] == ["m_name", "m_background", "m_purpose"]


def test_an_order_of_unknown_headings_changes_nothing() -> None:
    assert names(in_order("nobody", "ka_1", "own_x")) == IDS["merged"]


def test_each_scheme_has_an_order_of_its_own() -> None:
    case = in_order("ka_2", "ka_1", "ka_3", scheme="kalmar")
    assert names(case)[:2] == ["ka_2", "ka_1"]
    assert names(case.model_copy(update={"scheme": "merged"})) == IDS["merged"]


def test_a_new_heading_of_the_parties_stands_before_the_signatures() -> None:
    assert names(Case(own_headings=OWN))[-3:] == ["own_a", "own_b", "m_signature"]


def test_a_new_heading_stands_last_where_the_signatures_have_moved() -> None:
    case = in_order("m_signature", "m_name", own=OWN)
    assert names(case)[0] == "m_signature"
    assert names(case)[-2:] == ["own_a", "own_b"]


def test_an_own_heading_stands_where_it_was_put() -> None:
    case = in_order("own_b", *IDS["merged"], own=OWN)
    assert names(case)[0] == "own_b"
    assert names(case)[-2:] == ["own_a", "m_signature"]


@pytest.mark.parametrize(("title", "shown"), [(" Nycklar ", "Nycklar"), (" ", "Egen rubrik")])
def test_an_own_heading_has_its_title_or_says_that_it_has_none(title: str, shown: str) -> None:
    heading = next(h for h in arranged(BOOK, Case(own_headings={"own_a": title})) if h.ref == "")
    assert (heading.title.sv, heading.level, heading.sections) == (shown, 1, ("own_a",))


def test_an_own_heading_never_takes_the_place_of_one_of_ours() -> None:
    case = Case(own_headings={"purpose": "Kapad", "m_name": "Kapad"})
    assert arranged(BOOK, case) == SCHEMES["merged"].headings


@pytest.mark.parametrize(
    ("name", "step", "first"),
    [
        ("m_name", 1, ["m_background", "m_how_made", "m_name"]),
        ("m_background", -1, ["m_background", "m_how_made", "m_name"]),
        ("m_purpose", -1, ["m_name", "m_purpose", "m_background"]),
        ("m_name", -1, ["m_name", "m_background", "m_how_made"]),
        ("m_how_made", -1, ["m_name", "m_background", "m_how_made"]),
        ("m_how_made", 1, ["m_name", "m_background", "m_how_made"]),
        ("nobody", 1, ["m_name", "m_background", "m_how_made"]),
    ],
)
def test_a_heading_moves_one_step_among_its_like(name: str, step: int, first: list[str]) -> None:
    assert moved(SCHEMES["merged"].headings, name, step, IDS["merged"])[:3] == first


def test_a_heading_moves_past_what_is_not_shown() -> None:
    shown = set(IDS["merged"]) - {"m_background", "m_how_made"}
    order = moved(SCHEMES["merged"].headings, "m_name", 1, shown)
    assert order[:4] == ["m_background", "m_how_made", "m_purpose", "m_name"]


@given(st.sampled_from(list(SCHEMES)), orders, st.booleans())
def test_any_order_gives_every_heading_once_below_its_own(
    scheme: str, order: list[str], own: bool
) -> None:
    case = Case(scheme=scheme, order={scheme: tuple(order)}, own_headings=OWN if own else {})
    headings = arranged(BOOK, case)
    assert sorted(h.id for h in headings) == sorted([*IDS[scheme], *(OWN if own else ())])
    assert parents(headings) == parents(SCHEMES[scheme].headings)


@given(st.sampled_from(list(SCHEMES)), orders)
def test_what_the_order_names_stands_in_that_order(scheme: str, order: list[str]) -> None:
    case = Case(scheme=scheme, order={scheme: tuple(order)}, own_headings=OWN)
    below = parents(SCHEMES[scheme].headings)
    wanted = [n for n in dict.fromkeys(order) if n in {*IDS[scheme], *OWN} and n not in below]
    assert [name for name in names(case) if name in wanted] == wanted


@given(st.sampled_from(list(SCHEMES)), orders, st.data())
def test_a_step_and_a_step_back_change_nothing(
    scheme: str, order: list[str], data: st.DataObject
) -> None:
    case = Case(scheme=scheme, order={scheme: tuple(order)}, own_headings=OWN)
    before = arranged(BOOK, case)
    name = data.draw(st.sampled_from([heading.id for heading in before]))
    there = moved(before, name, 1, set(names(case)))
    after = case.model_copy(update={"order": {scheme: tuple(there)}})
    assert names(after) == there
    if there != names(case):
        assert moved(arranged(BOOK, after), name, -1, set(there)) == names(case)
