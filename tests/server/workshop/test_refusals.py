"""Bad input: a short plain page or JSON, the right status, never a traceback."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.workshop.desk import Desk
from components.server.workshop.routes import workshop_routes
from guidance.bootstrap import handbook
from guidance.storage.errors import StoreUnavailableError
from guidance.workshop.repository import RoomRepository
from tests.server.workshop.conftest import Visitor, Workshop

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    "path",
    [
        "/delta/333333",
        "/delta/x",
        "/delta/%00",
        "/delta/" + "C" * 5000,
        "/delta/a/b/c",
        "/delta/",
        "/vagg",
        "/vagg/",
        "/vagg/none",
        "/delta/fil/delta.css",
        "/delta/333333/lage",
    ],
)
def test_what_is_not_there_is_404_and_short(workshop: Workshop, path: str) -> None:
    answer = TestClient(workshop.app).get(path)
    assert answer.status_code == 404
    assert len(answer.content) < 2000
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_refusals_speak_both_languages(workshop: Workshop) -> None:
    client = TestClient(workshop.app)
    assert "Koden gäller inte" in client.get("/delta/333333").text
    assert "The code is not valid" in client.get("/delta/333333?lang=en").text
    answer = client.get("/delta/333333", headers={"Accept": "application/json"})
    assert "Koden gäller inte" in answer.json()["words"]


def test_wrong_codes_run_out_and_the_right_one_never_does(
    workshop: Workshop, visitor: Visitor
) -> None:
    codes = [visitor.client.get("/delta/333333").status_code for _ in range(22)]
    assert codes == [404] * 20 + [429] * 2
    assert int(visitor.client.get("/delta/333333").headers["retry-after"]) >= 1
    assert [visitor.page().status_code for _ in range(60)] == [200] * 60


def test_a_room_that_leaves_guesses_no_codes(workshop: Workshop, visitor: Visitor) -> None:
    """All its phones ask once more for the code that was right, from one address."""
    visitor.page()
    workshop.rooms.end(workshop.id)
    answers = [visitor.page() for _ in range(40)]
    assert {answer.status_code for answer in answers} == {404}
    assert "Koden gäller inte längre" in answers[-1].text
    assert visitor.client.get("/delta/333333").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("POST", "/delta", "GET, HEAD"),
        ("PUT", "/delta/C", "GET, HEAD"),
        ("GET", "/delta/C/rost", "POST"),
        ("DELETE", "/vagg/x/gor", "POST"),
    ],
)
def test_other_methods_are_405(workshop: Workshop, method: str, path: str, allow: str) -> None:
    answer = TestClient(workshop.app).request(method, path)
    assert (answer.status_code, answer.headers["allow"]) == (405, allow)


def test_a_stream_is_not_asked_for_by_head(workshop: Workshop) -> None:
    assert TestClient(workshop.app).head(f"/delta/{workshop.code}/strom").status_code == 405


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"x" * 5000, FORM["Content-Type"], 413),
        (b"{", "application/json", 400),
        (b"[1]", "application/json", 400),
        (b'{"side": {"a": 1}}', "application/json", 400),
        (b'{"side": true}', "application/json", 400),
        (b"[" * 4000, "application/json", 400),
        (b"\xff\xfe", FORM["Content-Type"], 400),
        (b"&".join(b"a=1" for _ in range(100)), FORM["Content-Type"], 400),
        (b"side=cso", "text/plain", 415),
        (b"side=cso", "", 415),
    ],
)
def test_bodies_that_cannot_be_read(
    visitor: Visitor, content: bytes, kind: str, status: int
) -> None:
    visitor.page()
    headers = {"Content-Type": kind} if kind else {}
    answer = visitor.client.post(f"/delta/{visitor.code}/med", content=content, headers=headers)
    assert answer.status_code == status
    assert len(answer.content) < 2000


def test_half_a_character_is_unreadable_and_no_fault_of_ours(visitor: Visitor) -> None:
    visitor.page()
    headers = {"Content-Type": "application/json"}
    for body in (b'{"token": "\\ud800", "side": "cso"}', b'{"\\udfff": "x"}'):
        path = f"/delta/{visitor.code}/med"
        assert visitor.client.post(path, content=body, headers=headers).status_code == 400


def test_a_long_body_without_a_length_is_cut_off(visitor: Visitor) -> None:
    visitor.page()
    chunks = iter([b"x" * 1000] * 10)
    answer = visitor.client.post(f"/delta/{visitor.code}/med", content=chunks, headers=FORM)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"item": "a", "round": "1", "option": "o9"}, 400),
        ({"item": "a", "round": "3", "option": "o1"}, 400),
        ({"item": "z", "round": "1", "option": "o1"}, 400),
        ({}, 400),
        ({"item": "b", "round": "1", "option": "unknown"}, 409),
        ({"item": "a", "round": "2", "option": "o1"}, 409),
    ],
)
def test_votes_that_do_not_count(
    workshop: Workshop, visitor: Visitor, fields: dict[str, str], status: int
) -> None:
    visitor.join()
    workshop.next()
    workshop.open()
    assert visitor.send("rost", **fields).status_code == status
    assert workshop.rooms.counts(workshop.id, "a", 1) == []


def test_a_vote_after_closing_is_409_in_words(workshop: Workshop, visitor: Visitor) -> None:
    visitor.join()
    workshop.next()
    workshop.open()
    workshop.close()
    page = visitor.vote()
    assert page.status_code == 409
    assert f'href="/delta/{workshop.code}"' in page.text
    script = visitor.send_json("rost", item="a", round=1, option="o1", serial=1)
    assert script.status_code == 409
    assert "Röstningen är stängd" in script.json()["words"]


def test_who_has_not_joined_cannot_vote(workshop: Workshop, visitor: Visitor) -> None:
    workshop.next()
    workshop.open()
    assert visitor.vote().status_code == 409


def test_an_unknown_side_is_400(visitor: Visitor) -> None:
    assert visitor.join("nobody").status_code == 400


def test_notes_have_a_limit_in_length_and_number(workshop: Workshop, visitor: Visitor) -> None:
    visitor.join()
    workshop.next()
    send = visitor.send
    assert send("tanke", item="a", nonce="a" * 12, text="x" * 301).status_code == 400
    assert send("tanke", item="a", nonce="a" * 12, text="  ").status_code == 400
    found = [send("tanke", item="a", nonce=f"nonce-{n}-x", text="x").status_code for n in range(6)]
    assert found == [200] * 4 + [429] * 2


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.com"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://testserver.example.com"},
    ],
)
def test_a_form_of_another_site_is_refused(visitor: Visitor, headers: dict[str, str]) -> None:
    given = {"token": visitor.token(), "side": "cso"}
    answer = visitor.client.post(f"/delta/{visitor.code}/med", data=given, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "null"}, {"Origin": "http://testserver"}, {"Sec-Fetch-Site": "same-origin"}, {}],
)
def test_a_form_of_ours_is_taken_whatever_the_browser_tells(
    visitor: Visitor, headers: dict[str, str]
) -> None:
    given = {"token": visitor.token(), "side": "cso"}
    answer = visitor.client.post(f"/delta/{visitor.code}/med", data=given, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize("token", ["", "x", "å" * 24, "0" * 24])
def test_a_form_without_our_token_is_refused(visitor: Visitor, token: str) -> None:
    visitor.page()
    given = {"token": token, "side": "cso"}
    assert visitor.client.post(f"/delta/{visitor.code}/med", data=given).status_code == 403


def test_without_a_cookie_the_page_says_what_is_missing(workshop: Workshop) -> None:
    client = TestClient(workshop.app)
    answer = client.post(f"/delta/{workshop.code}/med", data={"side": "cso"})
    assert answer.status_code == 400
    assert "kaka" in answer.text


class Away(RoomRepository):
    """A store that is not there."""

    def __init__(self) -> None:
        pass

    def room_by_code(self, code: str) -> object:  # type: ignore[override]
        raise StoreUnavailableError("secret detail")

    room = room_by_code  # type: ignore[assignment]


class Broken(Away):
    """A store that fails as nobody foresaw."""

    def room_by_code(self, code: str) -> object:
        raise ZeroDivisionError("secret detail")


def _client(rooms: RoomRepository) -> TestClient:
    desk = Desk(lambda: rooms, handbook)
    return TestClient(Starlette(routes=workshop_routes(desk, lambda _p, _a: None)))


def test_without_the_database_the_page_tries_again() -> None:
    for path in ("/delta/CCCCCC", "/vagg/token"):
        answer = _client(Away()).get(path)
        assert answer.status_code == 503
        assert 'http-equiv="refresh"' in answer.text
        assert answer.headers["retry-after"] == "5"
        assert "secret" not in answer.text
    assert _client(Away()).get("/delta/CCCCCC/strom").status_code == 503


def test_an_unforeseen_fault_tells_nothing_about_itself() -> None:
    answer = _client(Broken()).get("/delta/CCCCCC")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
