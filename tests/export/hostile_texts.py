"""Texts made to be read as something else than text, and a case that holds one in every field."""

from __future__ import annotations

from datetime import date

from guidance.bootstrap import handbook
from guidance.domain.brief import PARTS
from guidance.domain.case import Case, Mark, Parties, Talk, Term
from guidance.domain.case_parts import Task
from guidance.domain.draft import questions
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.record import GroupedNote, ItemRecord, VoteCount, WorkshopRecord

START, END = "Zqa", "Zqz"
"""Letters that no font joins to others, around every text."""

TEXTS = {
    "html": "<b>f</b><script>alert(1)</script><img src=x onerror=alert(1)><!-- x --></body>",
    "style": "</style><style>*{display:none}</style>\"'><svg/onload=alert(1)>",
    "xml": "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;]]>&#0;",
    "word": '</w:t></w:r></w:p><w:fldSimple w:instr="INCLUDETEXT c:\\a"/>',
    "markdown": "# a\n* b\n> c\n```\nd\n```\n[e](javascript:x) ![f](http://g) <http://h> [^1]: i",
    "typst": '#read("/etc/passwd") $x^2$ #let a = 1 *b* _c_ @d <e> \\ #[f] // g /* h */',
    "jinja": "{{ 7*7 }} {% for a in b %} {# c #} {{ ''.__class__.__mro__ }} {%- raw -%}",
    "format": "{} {0} {title} {cso!r} {{x}} %s %(a)s %n ${HOME} $HOME `id`",
    "formula": '=HYPERLINK("http://evil.example","x")',
    "dde": "=cmd|' /C calc'!A0",
    "cells": 'a;=1+1,=2+2\t=3+3;"=4+4",-5',
    "at": "@SUM(A1:A9)",
    "plus": "+1+1",
    "minus": "-1-1",
    "tab": "\t=1+1",
    "return": "\r=1+1\rb\r\nc",
    "ics": "a\r\nATTACH:http://evil.example\r\nEND:VEVENT\nBEGIN:VALARM;b,c\\n\\;",
    "controls": "a\x01b\x07c\x1bd\x7fe\x85f\x0bg\x0ch\ufffei\uffffj",
    "separators": "a\u2028b\u2029c\x1cd\x1ee",
    "overrides": "a\u202ebcd\u202c e\u2066f\u2069 g\u200e\u200fh",
    "widthless": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg",
    "zalgo": "z" + "\u0301\u0317\u0489\u0334" * 30 + "a" + "\u0300" * 60,
    "joined": "👩‍👩‍👧‍👦 🏴‍☠️ 🇸🇪 ☺️ 1️⃣ 👋🏿",
    "astral": "𓀀 𝔘 \U0010fffd \ue000 豈 ﷽",
    "right_to_left": "שלום (עולם) مرحبا 12 بالعالم",
    "long_word": "x" * 19_900,
    "lines": "a\n" * 800,
    "spaces": " \u00a0\u2003\t ",
    "only_lines": "\n\r\n\n",
    "only_controls": "\x01\x02\x1c",
    "only_widthless": "\u200b\u2060\ufeff",
}
PLAIN = {"html", "style", "word", "typst", "jinja", "format", "formula", "dde", "at", "plus"}
PLAIN |= {"minus"}
"""Texts on one line, of letters that every program that reads PDF gives back as they are."""


def hostile_case(text: str) -> Case:
    """A case with the text in each field that holds text, also under ids that nobody knows."""
    book, line = handbook(), text[:300]
    everyone = Talk(cso=text, public=text, agreed=text)
    one = questions(book)[0].id
    own = {"egen_ett": line, "nobody_knows": line}
    return Case(
        title=line,
        guideline="kalmar",
        scheme="merged",
        parties=Parties(cso=line, public=line),
        notes={one: everyone, "kalmar_q2_3": everyone, "nobody_knows": everyone},
        decisions={"talks": text, "nobody_knows": text},
        tasks=(
            Task(id="t1", phase="talks", text=text, person=line, due=date(2027, 2, 3)),
            Task(id="t2", phase="nobody_knows", text=text, person=line, due=date.min),
            Task(id="t3", phase="talks", text=text, person=line, due=date.max, done=True),
        ),
        checklist={
            "ours_first_meeting": Mark(person=line, note=text, due=date(2027, 1, 7)),
            "nobody_knows": Mark(status="done", person=line, note=text, due=date.max),
        },
        outline={"background": text, "goals": text, "egen_ett": text, "nowhere_ever": text},
        own_headings=own,
        left_out={"dispute": text, "nobody_knows_either": text},
        taken={"background": text, "nobody_knows": text},
        ready={"background": True, "nobody_knows": True, "egen_ett": True},
        brief={**dict.fromkeys(PARTS, text), "nobody_knows": text},
        order={"merged": ("nobody_knows", "egen_ett", "purpose", "egen_ett"), "other": ("a",)},
        term=Term(start=date(2027, 1, 1), months=36, follow_ups=12),
        moved={"nobody_knows": date(2028, 1, 1)},
        workshops={"w1_1": hostile_workshop(text), "w2": WorkshopRecord(guideline="gone")},
    )


def hostile_workshop(text: str) -> WorkshopRecord:
    """A workshop with the text in each field that holds text."""
    line = text[:300] if text[:300].strip() else f"{START}{text[:290]}"
    asked = Item(id="own", kind="own", title=line, options=(line, "Nej"))
    agreement = Agreement(item="own", option="o1", text=text, dissent=text, open_points=text)
    votes = tuple(VoteCount(side="all", option=option, votes=4) for option in ("o1", "o2"))
    notes = (GroupedNote(text=line, heading=line), GroupedNote(text=line))
    gone = ItemRecord(
        item=Item(id="gone", kind="fact", ref="nobody_knows"),
        first=(VoteCount(side="all", option=text[:60], votes=5),),
        agreement=Agreement(item="gone", option=line, text=text),
    )
    return WorkshopRecord(
        title=line,
        day=date(2027, 2, 3),
        guideline="nobody_knows",
        attendance={"cso": 4},
        items=(
            ItemRecord(item=asked, first=votes, second=votes, agreement=agreement, notes=notes),
            gone,
        ),
        tasks=(Task(id="w_t1", phase="nobody_knows", text=text, person=line, due=date.max),),
    )
