"""The wall: one thing at a time, run by keys, gone on with wherever it is opened."""

from __future__ import annotations

import re

import httpx2
import pytest
from starlette.testclient import TestClient

from components.server.workshop import qr, words
from components.server.workshop.assets import BY_FILE
from components.server.workshop.picture import picture
from components.server.workshop.steps import ACTS
from guidance.domain.model import Text
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.options import Option
from guidance.domain.workshop.plan import Side
from guidance.domain.workshop.tally import Count
from guidance.workshop.keys import wall_token
from tests.server.workshop.conftest import Workshop


@pytest.fixture
def client(workshop: Workshop) -> TestClient:
    return TestClient(workshop.app, base_url="http://wall.example")


def press(client: TestClient, token: str, act: str, **headers: str) -> httpx2.Response:
    return client.post(f"/vagg/{token}/gor", json={"act": act}, headers=headers)


def wall(client: TestClient, workshop: Workshop) -> str:
    answer = client.get(f"/vagg/{workshop.token}")
    assert answer.status_code == 200
    return answer.text


def test_it_says_where_to_go_and_with_which_code(workshop: Workshop, client: TestClient) -> None:
    page = wall(client, workshop)
    assert "wall.example/delta" in page
    assert f"{workshop.code[:3]} {workshop.code[3:]}" in page
    assert "Mötesplats vid ån" in page


def test_keys_run_the_workshop(workshop: Workshop, client: TestClient) -> None:
    for act in ("next", "open"):
        assert press(client, workshop.token, act).status_code == 200
    workshop.votes(*[("cso", "o1")] * 3, *[("public", "o2")] * 3)
    assert "6 av 6 har röstat" in wall(client, workshop)
    for act in ("close", "show"):
        assert press(client, workshop.token, act).status_code == 200
    assert "100 procentenheter isär" in wall(client, workshop)
    for act in ("hide", "second", "open", "close", "next", "back"):
        assert press(client, workshop.token, act).status_code == 200
    assert "Andra omgången" in wall(client, workshop)


def test_the_second_round_shows_how_the_room_moved(workshop: Workshop, client: TestClient) -> None:
    for act in ("next", "open"):
        press(client, workshop.token, act)
    workshop.votes(*[("cso", "o1")] * 3, *[("public", "o2")] * 3)
    for act in ("show", "hide", "second", "open"):
        press(client, workshop.token, act)
    workshop.votes(*[("cso", "o1")] * 3, *[("public", "o1")] * 3, round_=2)
    press(client, workshop.token, "show")
    page = wall(client, workshop)
    assert re.search(r"först 0 %, nu </span><small.*>0 → </small>100 %", page)
    assert re.search(r"först 100 %, nu </span><small.*>100 → </small>0 %", page)
    assert page.count('<span class="move up" style="left:0%;width:100%">') == 1
    assert page.count('<span class="move down" style="left:0%;width:100%">') == 1


def test_the_timer_runs_for_the_items_minutes_and_stops(
    workshop: Workshop, client: TestClient
) -> None:
    press(client, workshop.token, "next")
    press(client, workshop.token, "timer")
    now, ends = re.findall(r'data-(?:now|ends)="(\d+)"', wall(client, workshop))
    assert 295_000 < int(ends) - int(now) <= 300_000
    press(client, workshop.token, "timer")
    assert 'data-ends=""' in wall(client, workshop)


def test_notes_come_and_go_and_hidden_ones_never_show(
    workshop: Workshop, client: TestClient
) -> None:
    press(client, workshop.token, "next")
    workshop.rooms.join(workshop.id, "d", "cso")
    for n, text in enumerate(("Ett <b>", "Två", "Tre")):
        workshop.rooms.note(workshop.id, "a", "d", text, f"nonce-{n}")
    two = workshop.rooms.notes(workshop.id, "a")[1]
    workshop.rooms.hide_note(workshop.id, two.id)
    assert "Tre" not in wall(client, workshop)
    press(client, workshop.token, "notes")
    page = wall(client, workshop)
    assert "Ett &lt;b&gt;" in page
    assert "Två" not in page
    press(client, workshop.token, "notes")
    assert "Tre" not in wall(client, workshop)


def test_no_more_notes_than_can_be_read_and_grouped_ones_first(
    workshop: Workshop, client: TestClient
) -> None:
    press(client, workshop.token, "next")
    press(client, workshop.token, "notes")
    assert "Inga tankar har kommit än" in wall(client, workshop)
    for n in range(8):
        workshop.rooms.join(workshop.id, f"d{n}", "cso")
        workshop.rooms.note(workshop.id, "a", f"d{n}", f"Tanke {n} " + "x" * 190, f"nonce-{n}")
    oldest = workshop.rooms.notes(workshop.id, "a")[0]
    workshop.rooms.group_note(workshop.id, oldest.id, "Tiden")
    page = wall(client, workshop)
    assert re.findall(r"Tanke \d", page) == ["Tanke 0", "Tanke 6", "Tanke 7"]
    assert page.index("Tiden") < page.index("Tanke 0") < page.index("Tanke 6")
    assert "Och 5 till." in page


def test_the_wall_knows_its_code_and_hears_of_another(
    workshop: Workshop, client: TestClient
) -> None:
    assert f'data-code="{workshop.code}"' in wall(client, workshop)
    assert client.get(f"/vagg/{workshop.token}/lage").json()["code"] == workshop.code


def test_a_workshop_that_is_over_shows_no_way_in(workshop: Workshop, client: TestClient) -> None:
    press(client, workshop.token, "next")
    assert "QR-kod" in wall(client, workshop)
    workshop.rooms.end(workshop.id)
    page = wall(client, workshop)
    assert "Tack för i dag!" in page
    assert "QR-kod" not in page


def test_what_the_room_agreed_on_stands_there(workshop: Workshop, client: TestClient) -> None:
    press(client, workshop.token, "next")
    workshop.rooms.agree(workshop.id, Agreement(item="a", option="o1", text="Från mars"))
    page = wall(client, workshop)
    assert "Rummets svar" in page
    assert "Ja. Från mars" in page


def test_a_step_that_makes_no_sense_is_409_in_words(workshop: Workshop, client: TestClient) -> None:
    answer = press(client, workshop.token, "open")
    assert answer.status_code == 409
    assert answer.json() == {"words": "Ingen fråga är uppe. Gå till en fråga först."}
    assert press(client, workshop.token, "dance").status_code == 400


def test_another_sites_page_cannot_press_keys(workshop: Workshop, client: TestClient) -> None:
    answer = press(client, workshop.token, "next", Origin="https://example.com")
    assert answer.status_code == 403
    assert workshop.rooms.room(workshop.token).state.item == ""


def test_the_walls_own_link_shows_and_does_nothing(workshop: Workshop, client: TestClient) -> None:
    link = wall_token(workshop.token)
    assert client.get(f"/vagg/{link}").status_code == 200
    assert press(client, link, "next").status_code == 403
    assert workshop.rooms.room(workshop.token).state.item == ""


def test_who_asks_gets_news_once(workshop: Workshop, client: TestClient) -> None:
    first = client.get(f"/vagg/{workshop.token}/lage")
    assert first.json()["joined"] == "0 är med"
    same = {"If-None-Match": first.headers["etag"]}
    assert client.get(f"/vagg/{workshop.token}/lage", headers=same).status_code == 304


def test_the_address_of_a_local_server_is_the_one_that_phones_reach(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = "components.server.workshop.address.local_network_address"
    monkeypatch.setattr(found, lambda: "192.0.2.17")
    client = TestClient(workshop.app, base_url="http://localhost:8501")
    assert "192.0.2.17:8501/delta" in wall(client, workshop)


def test_an_address_that_nobody_could_type_stops_no_wall(
    workshop: Workshop, client: TestClient
) -> None:
    path = f"/vagg/{wall_token(workshop.token)}"
    assert client.get(path, headers={"Host": "a" * 8000}).status_code == 200


def test_a_phone_reads_the_way_in_from_a_picture(workshop: Workshop, client: TestClient) -> None:
    assert '<div class="qr" role="img"' in wall(client, workshop)
    drawn = qr.qr_svg("http://wall.example/delta/CCCCCC")
    assert drawn.startswith("<svg")
    assert drawn != qr.qr_svg("http://wall.example/delta/DDDDDD")


def test_the_facilitators_link_leaves_no_trace_in_the_address(
    workshop: Workshop, client: TestClient
) -> None:
    answer = client.get(f"/vagg/{workshop.token}?lang=en", follow_redirects=False)
    shown = wall_token(workshop.token)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/vagg/{shown}?lang=en")
    cookie = answer.headers["set-cookie"].lower()
    assert all(said in cookie for said in ("httponly", "samesite=strict", f"path=/vagg/{shown}"))
    assert workshop.token not in client.get(f"/vagg/{shown}").text
    assert press(client, shown, "next").status_code == 200
    assert press(TestClient(workshop.app), shown, "next").status_code == 403


def test_every_key_on_the_card_is_in_the_script_and_the_other_way_round() -> None:
    script = BY_FILE["vagg.js"].body.decode()
    table = script.split("const acts = {")[1].split("};")[0]
    named = dict(re.findall(r'(\w+): "(\w+)"', table))
    assert set(named.values()) == set(ACTS)
    letters = {key.lower() for key, _ in words.KEYS if key.isalpha()}
    assert letters == {key for key in named if len(key) == 1} | {"f", "l"}


def test_one_percentage_point_is_one() -> None:
    options = [Option("a", Text(sv="A", en="A")), Option("b", Text(sv="B", en="B"))]
    votes: dict[Side, tuple[int, int]] = {"cso": (50, 50), "public": (51, 49)}
    counts = [
        Count(side, name, n) for side in votes for name, n in zip("ab", votes[side], strict=True)
    ]
    assert {row.gap for row in picture(options, counts, None, "sv").rows} == {"1 procentenhet isär"}
