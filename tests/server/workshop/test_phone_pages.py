"""A phone without a script: everything by pages and forms."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from components.server.workshop.device import COOKIE, DAY
from guidance.domain.workshop.tally import Count
from tests.server.workshop.conftest import Visitor, Workshop

REFRESH = '<noscript><meta http-equiv="refresh" content="2"></noscript>'


def test_the_code_leads_to_the_room(workshop: Workshop, visitor: Visitor) -> None:
    assert 'name="kod"' in visitor.client.get("/delta").text
    typed = f" {workshop.code[:3].lower()}-{workshop.code[3:]} "
    page = visitor.client.get("/delta", params={"kod": typed})
    assert page.url.path == f"/delta/{workshop.code}"
    assert "Vilken sida kommer du från?" in page.text


@pytest.mark.parametrize("typed", ["..", ".", "../x", " . "])
def test_what_is_typed_as_a_code_leads_nowhere_else(visitor: Visitor, typed: str) -> None:
    page = visitor.client.get("/delta", params={"kod": typed})
    assert page.url.path.startswith("/delta/")
    assert page.status_code == 404


def test_the_side_is_asked_for_once_and_no_name(workshop: Workshop, visitor: Visitor) -> None:
    first = visitor.page().text
    assert re.findall(r'type="(\w+)" name="(\w+)"', first) == [("radio", "side")] * 3 + [
        ("hidden", "token")
    ]
    joined = visitor.join("public")
    assert joined.history[0].status_code == 303
    assert "Du är med" in joined.text
    assert workshop.rooms.joined(workshop.id) == {"public": 1}


def test_a_vote_is_counted_shown_and_changed(workshop: Workshop, visitor: Visitor) -> None:
    visitor.join()
    workshop.next()
    assert "Röstningen har inte öppnat än" in visitor.page().text
    workshop.open()
    assert "checked" not in visitor.page().text
    voted = visitor.vote("o1")
    assert "Din röst: Ja" in voted.text
    assert "Sparat" in voted.text
    assert 'value="o2" required checked' in visitor.vote("o2").text
    assert workshop.rooms.counts(workshop.id, "a", 1) == [Count("cso", "o2", 1)]


def test_an_open_form_never_reloads_and_every_waiting_page_does(
    workshop: Workshop, visitor: Visitor
) -> None:
    visitor.join()
    assert REFRESH in visitor.page().text
    workshop.next()
    workshop.open()
    assert REFRESH not in visitor.page().text
    assert REFRESH in visitor.vote().text
    assert REFRESH not in visitor.page("?andra=1").text
    assert REFRESH not in visitor.page("?skriv=1").text
    workshop.close()
    assert REFRESH in visitor.page().text


def test_nobody_writes_in_a_field_that_a_reload_empties(
    workshop: Workshop, visitor: Visitor
) -> None:
    visitor.join()
    workshop.next()
    for page, writes in (("", False), ("?skriv=1", True)):
        shown = visitor.page(page).text
        assert ('<section id="note">' in shown) is writes
        assert (REFRESH in shown) is not writes


def test_the_result_stands_in_words_when_it_is_shown(workshop: Workshop, visitor: Visitor) -> None:
    visitor.join()
    workshop.next()
    workshop.open()
    workshop.votes(*[("cso", "o1")] * 3, *[("public", "o2")] * 3)
    assert "100 %" not in visitor.page().text
    workshop.show()
    page = visitor.page().text
    assert "100 procentenheter isär" in page
    assert "6 röster. Ingen har valt: Vet inte." in page


def test_the_widest_gap_stands_first_and_what_moved_nobody_last(
    workshop: Workshop, visitor: Visitor
) -> None:
    visitor.join()
    workshop.next()
    workshop.open()
    chosen = [("cso", "o1")] * 2 + [("cso", "o2")] * 2 + [("public", "o1")] + [("public", "o2")] * 3
    workshop.votes(*chosen, *[("cso", "unknown")] * 4, *[("public", "unknown")] * 4)
    workshop.show()
    page = visitor.page().text
    options = re.findall(r'class="option">(.+?)</p><p class="gap">(.+?)<', page)
    assert options == [
        ("Ja", "12 procentenheter isär"),
        ("Nej", "12 procentenheter isär"),
        ("Vet inte", "Lika"),
    ]


def test_too_few_votes_are_not_shown(workshop: Workshop, visitor: Visitor) -> None:
    visitor.join()
    workshop.next()
    workshop.open()
    workshop.votes(("cso", "o1"), ("public", "o2"))
    workshop.show()
    assert "Så få har röstat" in visitor.page().text
    assert "%" not in visitor.page().text.split("<main")[1]


def test_a_note_is_kept(workshop: Workshop, visitor: Visitor) -> None:
    visitor.join()
    workshop.next()
    sent = visitor.send("tanke", item="a", nonce="n" * 12, text="Vi behöver <i>tid</i>.")
    assert "Tanken är skickad." in sent.text
    visitor.send("tanke", item="a", nonce="n" * 12, text="Vi behöver <i>tid</i>.")
    assert [note.text for note in workshop.rooms.notes(workshop.id, "a")] == [
        "Vi behöver <i>tid</i>."
    ]


def test_the_end_says_thank_you_and_then_the_code_is_gone(
    workshop: Workshop, visitor: Visitor
) -> None:
    visitor.join()
    workshop.rooms.end(workshop.id)
    page = visitor.page()
    assert page.status_code == 404
    assert "tack för att du var med" in page.text


def test_english_follows_through_forms(workshop: Workshop, visitor: Visitor) -> None:
    page = visitor.page("?lang=en")
    assert '<html lang="en">' in page.text
    assert "Which side do you come from?" in page.text
    assert page.headers["content-language"] == "en"
    assert 'action="/delta/' + workshop.code + '/med?lang=en"' in page.text


def test_words_of_others_are_never_html(workshop: Workshop, visitor: Visitor) -> None:
    visitor.join()
    workshop.next()
    assert "Ska vi &lt;b&gt;börja&lt;/b&gt; i höst?" in visitor.page().text


@pytest.mark.parametrize(("base", "secure"), [("http://t", False), ("https://t", True)])
def test_the_cookie_is_narrow(workshop: Workshop, base: str, secure: bool) -> None:
    client = TestClient(workshop.app, base_url=base)
    cookie = client.get(f"/delta/{workshop.code}").headers["set-cookie"]
    parts = {part.strip().lower() for part in cookie.split(";")}
    assert cookie.startswith(f"{COOKIE}=")
    assert {"httponly", "samesite=lax", "path=/delta", f"max-age={DAY}"} <= parts
    assert ("secure" in parts) is secure


def test_all_that_a_phone_loads_weighs_less_than_thirty_kilobytes(
    workshop: Workshop, visitor: Visitor
) -> None:
    visitor.join()
    workshop.next()
    workshop.next()
    workshop.open()
    page = visitor.page()
    assert page.text.count('type="radio"') > 3
    files = re.findall(r'(?:href|src)="(/delta/fil/[^"]+)"', page.text)
    assert len(files) == 2
    answers = [page, *(visitor.client.get(path) for path in files)]
    assert all("immutable" in answer.headers["cache-control"] for answer in answers[1:])
    heads = sum(len(k) + len(v) + 4 for a in answers for k, v in a.headers.items())
    assert sum(len(answer.content) for answer in answers) + heads < 30_000
