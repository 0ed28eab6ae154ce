"""``assess``: one case as a JSON object, or a case a line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from typing import Any

from guidance.bootstrap import handbook, readings
from guidance.cli.case_input import BAD_INPUT, check_guideline, parse_case, read_case, report
from guidance.domain.assessment import Score, Verdict, judge_all
from guidance.domain.case import Case, View
from guidance.domain.citation import Citation
from guidance.domain.explanation import Reason, explain
from guidance.domain.fault import CaseFileError, Fault
from guidance.domain.model import Lang, Text
from guidance.domain.next_question import next_fact
from guidance.domain.reading import effective
from guidance.domain.turns import turns

DISCLAIMER = Text(
    sv="Stöd för samtal, inte juridisk rådgivning.",
    en="Support for discussion, not legal advice.",
)


def _score(score: Score) -> dict[str, float]:
    return {"low": score.low, "high": score.high}


def _summary(verdict: Verdict) -> dict[str, Any]:
    return {
        "outcome": verdict.outcome,
        "leans_to": verdict.leans_to,
        "score": _score(verdict.score),
    }


def _citation(citation: Citation) -> dict[str, str | None]:
    return {"source": citation.source, "at": citation.at, "quote": citation.quote}


def _reason(reason: Reason, lang: Lang) -> dict[str, Any]:
    return {
        "fact": reason.fact,
        "option": reason.option,
        "effect": reason.effect,
        "criterion": reason.criterion,
        "text": reason.text.to(lang),
        "citations": [_citation(c) for c in reason.citations],
    }


def assessment(
    case: Case, guideline: str | None, party: View, lang: Lang, with_turns: bool = True
) -> dict[str, Any]:
    """Everything that the guide makes of one view of a case, as plain JSON."""
    book, all_readings = handbook(), readings()
    chosen = guideline or case.guideline
    answers: Mapping[str, object] = case.answers(party)
    verdicts = judge_all(all_readings, answers)
    reading = all_readings[chosen]
    known = effective(book.facts, answers)
    result = {
        "guideline": chosen,
        **_summary(verdicts[chosen]),
        "headline": book.outcomes[verdicts[chosen].outcome].headline.to(lang),
        "notice": DISCLAIMER.to(lang),
        "reasons": [_reason(r, lang) for r in explain(reading, known, verdicts[chosen])],
        "guidelines": {name: _summary(verdict) for name, verdict in verdicts.items()},
        "next_fact": next_fact(all_readings, chosen, answers),
    }
    if with_turns:
        found = turns(reading, answers)
        result["turns"] = [{"change": t.change, "outcome": t.outcome} for t in found]
    return result


def _lines(guideline: str | None, party: View, lang: Lang) -> int:
    failed = False
    for number, raw in enumerate(sys.stdin.buffer, 1):
        try:
            result = assessment(parse_case(raw), guideline, party, lang, with_turns=False)
        except CaseFileError as error:
            failed = True
            result = {"line": number, "errors": [fault.say(lang) for fault in error.faults]}
        print(json.dumps(result, ensure_ascii=False))
    return BAD_INPUT if failed else 0


def assess_command(arguments: argparse.Namespace) -> int:
    """Run ``assess``."""
    guideline, party, lang = arguments.guideline, arguments.party, arguments.lang
    try:
        check_guideline(guideline)
        if arguments.jsonl:
            return _lines(guideline, party, lang)
        if arguments.case is None:
            raise CaseFileError([Fault("CASE.json", "missing_file")])
        result = assessment(read_case(arguments.case), guideline, party, lang)
    except CaseFileError as error:
        return report(error, lang)
    print(json.dumps(result, ensure_ascii=False, indent=2))
    return 0
