"""The record of workshops: everything that was said, no vote that may not be seen."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import subject
from guidance.cli.parser import main
from guidance.domain.case import Case
from guidance.domain.case_file import to_json
from guidance.domain.model import LANGS
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import SIDES, Item
from guidance.domain.workshop.record import GroupedNote, ItemRecord, VoteCount, WorkshopRecord
from guidance.domain.workshop.recorded import outcome
from guidance.export.document import Document, Figure, Heading, Paragraph, Table
from guidance.export.documents.labels import NBSP
from guidance.export.documents.workshop import workshop
from guidance.export.exporter import TO_READ, Format, build, formats
from guidance.export.figures.svg import measure
from guidance.export.figures.votes import LINES, MOST, NAME, WIDTH, fitted, votes_figure
from guidance.export.figures.votes_said import gap_of
from guidance.export.sheets.workshop import workshop_sheet
from guidance.export.size import check_size
from guidance.export.words import workshop as own_words
from tests.export.hostile_texts import END, START, TEXTS, hostile_case
from tests.export.making import BOOK, EXAMPLE
from tests.export.reading_back import bare, read_back
from tests.export.workshops import BOTH, EVENING, FEW, HIDDEN, held, own, record, votes

READ: tuple[Format, ...] = (*TO_READ, "xlsx", "csv")


def _made(case: Case) -> Document:
    return workshop(subject(case))


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def _figures(document: Document) -> list[Figure]:
    return [block for block in document.blocks if isinstance(block, Figure)]


def _said(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Heading | Paragraph)]


def _spaced(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell.replace(NBSP, " ") for cell in row)


# By hand


def test_both_rounds_stand_as_numbers_with_the_gap_first() -> None:
    first, second, _ = _tables(_made(held(EVENING)))
    assert first.header == ("Svar", "Isär", "Idéburna", "Offentliga", "Alla")
    assert [_spaced(row) for row in first.rows] == [
        ("Ja", "50", "6 (75 %)", "1 (25 %)", "7 (58 %)"),
        ("Nej", "50", "2 (25 %)", "3 (75 %)", "5 (42 %)"),
        ("Vet inte", "0", "0", "0", "0"),
    ]
    assert second.header[-1] == "Ändring"
    assert [_spaced(row) for row in second.rows] == [
        ("Ja", "0", "4 (50 %)", "2 (50 %)", "6 (50 %)", "−8"),
        ("Nej", "0", "4 (50 %)", "2 (50 %)", "6 (50 %)", "+8"),
        ("Vet inte", "0", "0", "0", "0", "0"),
    ]
    assert first.caption.startswith("Första omgången, antal röster: 12.")


def test_the_picture_says_in_words_how_the_room_moved() -> None:
    (figure,) = _figures(_made(held(EVENING)))
    said = figure.alt.replace(NBSP, " ")
    assert "Ja: idéburna från 75 % till 50 %, offentliga från 25 % till 50 %, lika." in said
    assert figure.svg.count("<path ") == 4
    assert "75 % → 50 %" in figure.svg.replace(NBSP, " ")


def test_the_answer_on_which_they_are_furthest_apart_comes_first() -> None:
    first = votes(cso={"o1": 4, "o2": 6}, public={"unknown": 3, "o2": 3})
    apart = BOTH.model_copy(update={"first": first, "second": ()})
    document = _made(held(record(apart)))
    assert [row[0] for row in _tables(document)[0].rows] == ["Vet inte", "Ja", "Nej"]
    assert "”Vet inte”: 50 procentenheter" in _said(document)[4]


def test_the_spreadsheet_has_numbers_as_numbers() -> None:
    raw = build("workshop", "xlsx", subject(held(EVENING)))
    page = openpyxl.load_workbook(BytesIO(raw)).worksheets[0]
    rows = list(page.iter_rows(min_row=2, values_only=True))
    assert len(rows) == 2 * 3 * 3
    assert [row[2:] for row in rows if row[3:6] == (1, "Alla", "Ja")] == [
        ("Ska vi börja?", 1, "Alla", "Ja", 7, 58.3)
    ]
    assert rows[0][3:] == (1, "Idéburna", "Ja", 6, 75)
    text = build("workshop", "csv", subject(held(EVENING))).decode("utf-8-sig")
    assert "En kväll;2026-11-03;Ska vi börja?;1;Alla;Ja;7;58,3\r\n" in text


# What may not be seen


@pytest.mark.parametrize("chosen", [*READ, "json"])
def test_sides_that_are_hidden_stand_in_no_format(chosen: Format) -> None:
    raw = build("workshop", chosen, subject(held(record(HIDDEN))))
    said = raw.decode() if chosen == "json" else read_back(chosen, raw)
    for secret in ("Idéburna", "Offentliga", "Andra", "1713", "3137", "551"):
        assert bare(secret) not in said, secret
    assert "2266" in said
    assert "3856" in said


def test_a_reader_is_told_why_the_sides_are_hidden() -> None:
    document = _made(held(record(HIDDEN)))
    assert own_words.NOT_APART.sv in _said(document)
    assert _tables(document)[0].header == ("Svar", "Alla")
    assert "Idéburna" not in _figures(document)[0].svg


def test_a_small_side_in_one_round_hides_the_other_round_too() -> None:
    second = votes(cso={"o1": 8}, public={"o1": 1})
    document = _made(held(record(BOTH.model_copy(update={"second": second}))))
    assert all("Idéburna" not in table.header for table in _tables(document))


@pytest.mark.parametrize("chosen", READ)
def test_one_or_two_votes_are_told_as_how_many_and_nothing_more(chosen: Format) -> None:
    few = FEW.model_copy(update={"first": votes(cso={"o1": 1}, public={"o2": 1})})
    said = read_back(chosen, build("workshop", chosen, subject(held(record(few)))))
    assert bare("Nej") not in said
    document = _made(held(record(few)))
    assert (_tables(document), _figures(document)) == ([], [])
    assert "Antal röster: 2." in " ".join(_said(document))


counts = st.lists(
    st.builds(
        VoteCount,
        side=st.sampled_from([*SIDES, "all"]),
        option=st.sampled_from(["o1", "o2", "unknown", "gone", "", "also_gone"]),
        votes=st.integers(0, 5),
    ),
    max_size=8,
).map(tuple)


@given(counts, counts)
def test_whatever_a_file_says_no_small_side_is_shown(
    first: tuple[VoteCount, ...], second: tuple[VoteCount, ...]
) -> None:
    case = held(record(ItemRecord(item=own("any"), first=first, second=second)))
    small = False
    for counted in (first, second):
        by_side = {s: sum(c.votes for c in counted if c.side == s) for s in (*SIDES, "all")}
        small |= bool(by_side.pop("all")) or any(0 < n < 3 for n in by_side.values())
    rows = workshop_sheet(subject(case)).rows
    if small:
        assert {row[4] for row in rows} <= {"Alla"}
    totals = [sum(c.votes for c in counted) for counted in (first, second)]
    for number, total in enumerate(totals, start=1):
        here = [row[6] for row in rows if row[3] == number and row[4] == "Alla"]
        assert sum(votes for votes in here if isinstance(votes, int)) == total
    for chosen in ("md", "html"):
        assert build("workshop", chosen, subject(case))


# What was said


def test_answer_dissent_open_points_and_notes_stand_under_their_question() -> None:
    document = _made(held(EVENING))
    lines = _said(document)
    place = lines.index("Ska vi börja?")
    assert lines.index("Rummets svar") > place
    assert lines[lines.index("Rummets svar") + 1] == "Ja"
    labels = {b.label: b.text for b in document.blocks if isinstance(b, Paragraph) and b.label}
    assert labels["De som såg det annorlunda"] == "Två väntar."
    assert labels["Kvar att reda ut"] == "Lokalen"
    assert labels["Deltagare"] == "Sammanlagt 13. Idéburna: 9. Offentliga: 4."
    assert lines[lines.index("Tankar från rummet") :][1:3] == ["Pengar", "Utan rubrik"]
    assert [row[0] for row in _tables(document)[-1].rows] == ["Ring", "Skriv"]
    assert lines[-1] == own_words.KEPT.sv


def test_the_newest_workshop_comes_last_and_one_without_a_day_first() -> None:
    late, early = (
        record(title=name, day=day)
        for name, day in (("Sen", date(2026, 12, 1)), ("Tidig", date(2026, 1, 9)))
    )
    document = _made(held(late, early, record(title=" ")))
    firsts = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1]
    assert firsts == ["Workshop", "Tidig, 9 januari 2026", "Sen, 1 december 2026"]


def test_what_the_content_no_longer_has_is_said_plainly() -> None:
    gone = ItemRecord(
        item=Item(id="a", kind="fact", ref="gone_fact"),
        first=votes(all={"x": 4, "y": 3}),
        agreement=Agreement(item="a", option="y"),
    )
    known = ItemRecord(item=own("b"), first=votes(all={"o1": 4, "o7": 1}))
    kept = record(gone, known).model_copy(update={"guideline": "gone_too"})
    document = _made(held(kept))
    lines = _said(document)
    assert own_words.QUESTION_GONE.sv in lines
    assert own_words.GUIDELINE_GONE.sv in lines
    assert [row[0] for row in _tables(document)[0].rows] == [
        "Ett svar som inte längre finns (1)",
        "Ett svar som inte längre finns (2)",
    ]
    assert lines[lines.index("Rummets svar") + 1] == "Ett svar som inte längre finns (2)"
    assert "Ett svar som inte längre finns" in [row[0] for row in _tables(document)[1].rows]
    assert "gone" not in " ".join(lines)


def test_an_amount_that_was_once_a_choice_still_has_its_question() -> None:
    number = next(fact for fact in BOOK.facts.values() if fact.kind == "number")
    taken = ItemRecord(item=Item(id="a", kind="fact", ref=number.id), first=votes(all={"x": 4}))
    assert outcome(BOOK, taken).title == number.question


@pytest.mark.parametrize("lang", LANGS)
def test_a_case_without_a_workshop_says_so_in_one_sentence(lang: str) -> None:
    case = EXAMPLE.model_copy(update={"lang": lang})
    (block,) = _made(case).blocks
    assert block == Paragraph(text=own_words.NONE.to("sv" if lang == "sv" else "en"))


@pytest.mark.parametrize("chosen", ["pdf", "xlsx", "csv"])
@pytest.mark.parametrize("name", TEXTS)
def test_text_goes_in_and_the_same_text_comes_out(name: str, chosen: Format) -> None:
    text = START + TEXTS[name] + END
    said = read_back(chosen, build("workshop", chosen, subject(hostile_case(text))))
    in_pdf = TEXTS[name].isascii() and "\n" not in TEXTS[name] and "\r" not in TEXTS[name]
    if chosen != "pdf" or (in_pdf and name not in {"controls", "long_word", "tab"}):
        assert bare(text[:300]) in said


def test_every_note_is_there_and_dissent_never_becomes_the_answer() -> None:
    notes = tuple(GroupedNote(text=f"Tanke {n}", heading="abc"[n % 3]) for n in range(200))
    full = BOTH.model_copy(
        update={"notes": notes, "agreement": Agreement(item="begin", dissent="Alla utom en")}
    )
    for chosen in TO_READ:
        said = read_back(chosen, build("workshop", chosen, subject(held(record(full)))))
        assert all(bare(note.text) in said for note in notes)
    lines = _said(_made(held(record(full))))
    assert lines[lines.index("Rummets svar") + 1] == own_words.NO_ANSWER.sv


# The drawing


@pytest.mark.parametrize("text", ["x" * 300, "ord " * 75, "å" * 20, "", "Ja"])
def test_words_that_have_no_room_are_cut(text: str) -> None:
    lines = fitted(text, NAME, 200, LINES)
    assert len(lines) <= LINES
    assert all(measure(line, NAME, bold=True) <= 200 for line in lines)
    assert text not in {"Ja", "å" * 20} or lines == [text]


def test_a_drawing_has_its_own_width_and_too_many_answers_have_none() -> None:
    figure = votes_figure(outcome(BOOK, BOTH), "sv")
    assert figure is not None
    assert figure.width == WIDTH
    many = ItemRecord(item=own("m"), first=votes(all={f"x{n}": 3 for n in range(MOST)}))
    assert votes_figure(outcome(BOOK, many), "sv") is None
    assert votes_figure(outcome(BOOK, FEW), "sv") is None


# Files


def _full() -> WorkshopRecord:
    spread = {f"o{n}": n + 1 for n in range(1, 9)}
    turned = {f"o{n}": 9 - n for n in range(1, 9)}
    item = own("full", "Vad gör vi först av allt?", tuple(f"Svar {n}" for n in range(1, 9)))
    notes = tuple(GroupedNote(text=f"En tanke {n}") for n in range(40))
    taken = ItemRecord(
        item=item,
        first=votes(cso=spread, public=turned, other=spread),
        second=votes(cso=turned, public=spread, other=turned),
        notes=notes,
    )
    items = (taken.model_copy(update={"item": own(f"i{n}", item.title)}) for n in range(60))
    return record(*items)


def test_a_workshop_that_is_full_is_not_too_large() -> None:
    document = _made(held(_full()))
    assert len(_figures(document)) == 60
    for chosen in TO_READ:
        check_size(document, chosen)


@pytest.mark.parametrize("chosen", formats("workshop"))
def test_the_same_workshops_give_the_same_bytes(chosen: Format) -> None:
    about = subject(held(EVENING, record(HIDDEN, FEW)))
    assert build("workshop", chosen, about) == build("workshop", chosen, about) != b""


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from guidance.bootstrap import subject; "
        "from guidance.export.exporter import build, formats; "
        "from tests.export.workshops import EVENING, held; "
        "made = [build('workshop', f, subject(held(EVENING))) for f in formats('workshop')]; "
        "print(hashlib.sha256(b''.join(made)).hexdigest())"
    )
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1800000000"}
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            env={**env, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert len(runs.pop().strip()) == len(hashlib.sha256().hexdigest())


def _names(case: Case) -> set[str]:
    with zipfile.ZipFile(BytesIO(build("all", "zip", subject(case)))) as package:
        return set(package.namelist())


def test_the_archive_has_the_record_only_where_there_was_a_workshop() -> None:
    without, with_one = _names(Case()), _names(held(EVENING))
    assert not [name for name in without if "workshop" in name]
    assert {name.rpartition(".")[2] for name in with_one - without} == set(READ)
    assert without < with_one


def _exported(folder: Path, case: Case, chosen: str) -> int:
    file = folder / "case.json"
    file.write_text(to_json(case), encoding="utf-8")
    out = str(folder / f"ut.{chosen}")
    asked = ["--document", "workshop", "--format", chosen, "--out", out]
    return main(["export", str(file), *asked])


def test_the_command_writes_the_record_and_refuses_a_calendar_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _exported(tmp_path, held(EVENING), "md") == 0
    assert "Ska vi börja?" in (tmp_path / "ut.md").read_text("utf-8")
    assert _exported(tmp_path, held(EVENING), "ics") == 2
    said = capsys.readouterr().err
    assert said.startswith("workshop finns inte som ics.")
    assert "workshop: docx, pdf, odt, md, html, xlsx, csv, json" in said
    assert not (tmp_path / "ut.ics").exists()


def test_one_percentage_point_is_one() -> None:
    assert [gap_of(width, "sv") for width in (0.0, 0.01, 0.02)] == [
        "Lika",
        "1 procentenhet isär",
        "2 procentenheter isär",
    ]
    assert gap_of(0.01, "en") == "1 percentage point apart"
