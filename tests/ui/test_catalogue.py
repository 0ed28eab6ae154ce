"""The interface in English: every word translated, and no page that mixes the languages."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter
from typing import Any

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from components import i18n
from guidance.bootstrap import handbook, repository
from guidance.content.example import example_case
from guidance.domain.change import Change, as_changes
from guidance.domain.model import LANGS, Lang
from scripts import catalogue
from tests.ui.conftest import Open

ENGLISH = {str(entry.id): str(entry.string) for entry in catalogue.stored() if entry.id}
FOREIGN_ON_PURPOSE = ("På svenska", "In English", "Alingsås", "Atkinson Hyperlegible Next")
"""What may stand in the other language: the way there, and names."""
WORDS = "och att det som inte på är ni er era ett av med för om eller hur vad kan ska"
SWEDISH = frozenset(WORDS.split())
"""Words that no English text has."""


def fields(words: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(words) if name is not None)


def test_the_catalogue_is_in_step_with_the_code() -> None:
    left = catalogue.faults(catalogue.stored(), catalogue.messages())
    assert not any(left), "run scripts/catalogue.py, then translate what it lists"


def test_writing_the_catalogue_keeps_every_translation_and_is_the_same_each_time(
    tmp_path: Path,
) -> None:
    file = tmp_path / "en.po"
    found = catalogue.messages()
    first = catalogue.written(catalogue.updated(catalogue.stored(), found))
    file.write_text(first, encoding="utf-8")
    again = catalogue.updated(catalogue.stored(file), found)
    assert catalogue.written(again) == first
    assert {str(entry.id): str(entry.string) for entry in again if entry.id} == ENGLISH


def test_no_words_are_put_together_before_they_are_translated() -> None:
    made = [
        f"{path.name}:{line}"
        for folder in catalogue.FOLDERS
        for path in (catalogue.ROOT / folder).rglob("*.py")
        for line, argument in catalogue.calls(path.read_text(encoding="utf-8"))
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]
    assert made == []


@pytest.mark.parametrize(("swedish", "english"), ENGLISH.items())
def test_a_translation_is_whole_and_in_good_form(swedish: str, english: str) -> None:
    assert fields(english) == fields(swedish)
    assert english[:1].isspace() == swedish[:1].isspace()
    assert english[-1:].isspace() == swedish[-1:].isspace()
    for words in (swedish, english):
        assert not set("\"'`") & set(words), "straight quotation marks"
        assert " - " not in words, "a hyphen in place of a dash"
    assert "”" not in english or "“" in english
    assert not re.search("[åäö]", english, re.IGNORECASE)
    assert not SWEDISH & set(re.findall(r"\w+", english.lower()))


class Seen(HTMLParser):
    """The words of some HTML that people see or hear, but for parts marked as Swedish, and names
    that a Word template uses in either language.
    """

    OPEN = frozenset({"br", "img", "hr", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        hidden = any(self._inside) or given.get("lang") == "sv" or tag == "code"
        if not hidden:
            self.words += [v for k in ("aria-label", "title", "placeholder") if (v := given.get(k))]
        if tag not in self.OPEN:
            self._inside.append(hidden)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.OPEN:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._inside):
            self.words.append(data)


def seen(body: str) -> str:
    parser = Seen()
    parser.feed(body)
    return " ".join(parser.words)


UNSEEN = {
    "id", "key", "url", "url_path", "icon", "form_id", "page_script_hash", "query_string",
    "js_content", "html_content", "css_content", "js", "css", "page", "theme", "field",
    "element_hash", "component_name", "height", "type", "markup", "accept", "font",
}  # fmt: skip
"""Fields of Streamlit's messages that hold no words for people."""


def strings(message: Any) -> Iterator[str]:
    """Every text in what Streamlit sends to the browser for an element."""
    for field, value in message.ListFields():
        if field.name not in UNSEEN:
            yield from values(value, html=message.DESCRIPTOR.name == "Html")


def values(value: Any, *, html: bool) -> Iterator[str]:
    """The texts in a field's value, whatever it is made of."""
    if isinstance(value, bytes):
        yield from figures(value)
    elif isinstance(value, str):
        yield from words_in(value, html=html)
    elif hasattr(value, "ListFields"):
        yield from strings(value)
    elif isinstance(value, Iterable):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from values(item, html=html)


def words_in(value: str, *, html: bool) -> Iterator[str]:
    """The words in a text, in HTML, or in what one of our own elements is given."""
    if html:
        yield seen(value)
    elif value.startswith("{"):
        yield from all_texts(json.loads(value))
    else:
        yield value


def figures(packed: bytes) -> Iterator[str]:
    """The words in a chart's data."""
    try:
        frame = pa.ipc.open_stream(packed).read_pandas()
    except pa.ArrowInvalid:
        return
    yield from (cell for row in frame.to_numpy().tolist() for cell in row if isinstance(cell, str))


def all_texts(value: object) -> Iterator[str]:
    """The texts in nested lists and mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from all_texts(item) if key not in UNSEEN else ()
    elif isinstance(value, list):
        for item in value:
            yield from all_texts(item)


def one_line(words: str) -> str:
    return " ".join(re.sub(r"\\(.)", r"\1", words).split())


def free_texts() -> list[str]:
    """What the people of the example wrote, the longest first."""
    case = example_case()
    written = [
        *(case.title, case.parties.cso, case.parties.public),
        *(note for talk in case.notes.values() for note in (talk.cso, talk.public, talk.agreed)),
        *(*case.decisions.values(), *case.outline.values(), *case.brief.values()),
        *(*case.own_headings.values(), *case.left_out.values()),
        *(words for task in case.tasks for words in (task.text, task.person)),
        *(words for mark in case.checklist.values() for words in (mark.note, mark.person)),
    ]
    return sorted(filter(None, map(one_line, written)), key=len, reverse=True)


FREE_TEXTS = free_texts()


def texts(page: AppTest) -> list[str]:
    """What people see on a page in the interface's own words."""
    found: list[str] = []
    for element in page.main:
        proto = getattr(element, "proto", None)
        for raw in strings(proto) if hasattr(proto, "ListFields") else ():
            words = one_line(raw)
            for own in FREE_TEXTS:
                words = words.replace(own, " ")
            if words.strip():
                found.append(words)
    return found


def patterns(pairs: list[tuple[str, str]]) -> dict[str, re.Pattern[str]]:
    """What finds a message with any values put in: for those of more than three letters whose
    words the other language does not share.
    """
    made: dict[str, re.Pattern[str]] = {}
    everything = "\n".join(other for _, other in pairs)
    for message, _ in pairs:
        parts = [part for part in re.split(r"\{\w+\}", one_line(message)) if part.strip()]
        if sum(map(str.isalpha, "".join(parts))) > 3:
            inside = ".+?".join(re.escape(part.strip()) for part in parts)
            pattern = re.compile(rf"(?<!\w){inside}(?!\w)")
            if not pattern.search(everything):
                made[message] = pattern
    return made


FOREIGN: dict[Lang, dict[str, re.Pattern[str]]] = {
    "en": patterns(list(ENGLISH.items())),
    "sv": patterns([(english, swedish) for swedish, english in ENGLISH.items()]),
}


@pytest.fixture
def visit(open_page: Open) -> Callable[..., AppTest]:
    def opened(file: str, lang: Lang, *, filled: bool = True, **query: str) -> AppTest:
        changes = as_changes(example_case()) if filled else []
        token = repository().create([*changes, Change(kind="lang", value=lang)])
        page = open_page(file, token, lang=lang, **query)
        assert not page.exception
        return page

    return opened


PHASES = [("samtal.py", {"fas": phase.id}) for phase in handbook().phases]
VIEWS = ("cso", "public", "agreed")
QUESTIONS = [("samtal.py", {"fraga": "kalmar_q1_1", "vem": view}) for view in VIEWS]
SECTIONS = [
    ("avtalsutkast.py", {"avsnitt": name})
    for name in ("background", "economy", "surplus", "personal_data", "child_rights", "signature")
]
PLACES: list[tuple[str, dict[str, str]]] = [
    ("start.py", {}),
    ("prova.py", {}),
    ("prova.py", {"fraga": "paus"}),
    ("prova.py", {"fraga": "alla"}),
    ("prova.py", {"fraga": "state_aid", "vem": "cso"}),
    ("prova.py", {"fraga": "value_sek", "vem": "public"}),
    ("bedomning.py", {}),
    ("bedomning.py", {"vem": "cso"}),
    *PHASES,
    *QUESTIONS,
    ("checklista.py", {}),
    ("checklista.py", {"fas": "talks", "vem": "cso"}),
    ("checklista.py", {"visa": "late"}),
    ("avtalsutkast.py", {}),
    ("avtalsutkast.py", {"vem": "cso"}),
    *SECTIONS,
    ("avtalsutkast.py", {"avsnitt": "ordning"}),
    ("avtalsutkast.py", {"avsnitt": "namn"}),
    ("tidplan.py", {}),
    ("tidplan.py", {"dag": "kalmar_first_payment"}),
    ("ladda_ner.py", {}),
    ("ladda_ner.py", {"del": "alla"}),
    ("ladda_ner.py", {"del": "challenge"}),
]


def name_of(place: tuple[str, dict[str, str]]) -> str:
    file, query = place
    return "-".join((file.removesuffix(".py"), *query.values()))


def assert_one_language(page: AppTest, lang: Lang) -> None:
    shown = texts(page)
    assert shown
    whole = "\n".join(shown)
    for words in FOREIGN_ON_PURPOSE:
        whole = whole.replace(words, "")
    mixed = {
        message: found.group()
        for message, pattern in FOREIGN[lang].items()
        if (found := pattern.search(whole))
    }
    assert mixed == {}
    if lang == "en":
        assert re.findall(r".*[åäöÅÄÖ].*", whole) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("place", PLACES, ids=name_of)
def test_a_page_of_the_example_speaks_one_language(
    visit: Callable[..., AppTest], place: tuple[str, dict[str, str]], lang: Lang
) -> None:
    file, query = place
    assert_one_language(visit(file, lang, **query), lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("file", sorted({file for file, _ in PLACES}))
def test_a_page_of_an_empty_case_speaks_one_language(
    visit: Callable[..., AppTest], file: str, lang: Lang
) -> None:
    assert_one_language(visit(file, lang, filled=False), lang)


def keys(page: AppTest, start: str) -> list[str]:
    return [str(button.key) for button in page.button if str(button.key).startswith(start)]


@pytest.mark.parametrize("lang", LANGS)
def test_what_opens_at_a_click_speaks_the_same_language(
    visit: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch, lang: Lang
) -> None:
    """A task being changed and removed, an item of the checklist, a question without an answer,
    and the case being deleted.
    """
    # Streamlit's test reads the labels of options also between runs, when there is no address.
    monkeypatch.setattr(i18n, "language", lambda: lang)
    talks = visit("samtal.py", lang)
    assert_one_language(talks.button(key=keys(talks, "change-")[0]).click().run(), lang)
    assert_one_language(talks.button(key=keys(talks, "remove-")[0]).click().run(), lang)

    listed = visit("checklista.py", lang)
    for more in keys(listed, "more-")[::6]:
        assert_one_language(listed.button(key=more).click().run(), lang)

    asked = visit("prova.py", lang, filled=False)
    assert_one_language(asked.button(key="next").click().run(), lang)

    kept = visit("ladda_ner.py", lang)
    assert_one_language(kept.button(key="delete-ask").click().run(), lang)
    assert_one_language(kept.button(key="delete-now").click().run(), lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("token", ["", "unknown"])
def test_a_page_without_a_case_speaks_one_language(open_page: Open, token: str, lang: Lang) -> None:
    assert_one_language(open_page("prova.py", token, lang=lang), lang)
