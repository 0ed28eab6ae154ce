"""The quiz: spread, carried by the content, marked fairly."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from guidance.content.loader import load
from guidance.domain.guideline import Criterion
from guidance.domain.handbook import Handbook
from guidance.domain.learning.finding import NotCarriedError
from guidance.domain.learning.quiz import AREAS, TASK_KINDS, QuizQuestion
from guidance.domain.learning.quizzing import Posed, mark, resolve
from guidance.domain.model import LANGS, Text
from guidance.domain.schedule import TimelineRule


@cache
def book() -> Handbook:
    return load()


def question(name: str) -> QuizQuestion:
    return next(q for q in book().quiz if q.id == name)


def posed(name: str, of: Handbook | None = None) -> Posed:
    return resolve(of or book(), question(name))


QUESTIONS = [q.id for q in load().quiz]


# --- what there is


def test_there_are_at_least_sixty_questions_spread_over_all_areas_and_kinds() -> None:
    areas = Counter(q.area for q in book().quiz)
    kinds = Counter(q.task.kind for q in book().quiz)
    assert len(book().quiz) >= 60
    assert {area: areas[area] >= 10 for area in AREAS} == dict.fromkeys(AREAS, True)
    assert {kind: kinds[kind] >= 6 for kind in TASK_KINDS} == dict.fromkeys(TASK_KINDS, True)


def test_no_question_stands_twice_except_those_about_what_is_shown() -> None:
    assert len(set(QUESTIONS)) == len(QUESTIONS)
    alone = [q.text.sv for q in book().quiz if not posed(q.id).quote and not posed(q.id).shown]
    assert len(set(alone)) == len(alone)


# --- each question is carried, and gives a real choice


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_right_answer_is_among_the_options_and_not_all_of_them(name: str) -> None:
    put = posed(name)
    options = {option.id for option in put.options}
    if put.pairs:
        assert set(put.pairs) == options
        assert set(put.pairs.values()) == {partner.id for partner in put.partners}
        assert len(put.partners) >= 2
    elif put.question.task.kind == "order":
        assert set(put.right) == options
        assert len(options) >= 3
    else:
        assert set(put.right) < options
        assert (len(put.right) == 1) == (put.question.task.kind != "several")


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_people_read_differs_from_option_to_option_in_both_languages(name: str) -> None:
    put = posed(name)
    for lang in LANGS:
        for laid in (put.options, put.partners):
            texts = [choice.text.to(lang).casefold() for choice in laid]
            assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_question_does_not_say_its_own_answer(name: str) -> None:
    put = posed(name)
    above = [put.question.text, *([put.shown] if put.shown else [])]
    if put.question.task.kind in ("one", "guideline"):
        right = next(option for option in put.options if option.id == put.right[0])
        for lang in LANGS:
            said_above = " ".join(text.to(lang) for text in above).casefold()
            words = right.text.to(lang).casefold()
            assert words.isdigit() or words not in said_above
            assert not put.quote or words not in (put.quote.quote or "").casefold()


def test_a_meaning_does_not_hold_the_name_that_it_belongs_to() -> None:
    for name in QUESTIONS:
        put = posed(name)
        partners = {partner.id: partner.text for partner in put.partners}
        for option in put.options if put.pairs else ():
            for lang in LANGS:
                meaning = partners[put.pairs[option.id]].to(lang).casefold()
                assert option.text.to(lang).casefold() not in meaning, (name, option.id)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_full_answer_is_worth_all_and_no_answer_nothing(name: str) -> None:
    put = posed(name)
    whole = mark(put, put.pairs or put.right)
    assert (whole.share, whole.missed, whole.extra) == (1, (), ())
    nothing = mark(put, {} if put.pairs else ())
    assert (nothing.share, nothing.right) == (0, ())


# --- a change in the content changes or breaks the quiz


def _changed(**parts: object) -> Handbook:
    return book().model_copy(update=parts)


def _in_guideline(name: str, criteria: tuple[Criterion, ...]) -> Handbook:
    folder = book().folders[name]
    guideline = folder.guideline.model_copy(update={"criteria": criteria})
    changed = folder.model_copy(update={"guideline": guideline})
    return _changed(folders={**book().folders, name: changed})


def test_another_order_of_phases_is_another_right_answer() -> None:
    turned = _changed(phases=tuple(reversed(book().phases)))
    before, after = posed("phases_in_order").right, posed("phases_in_order", turned).right
    assert before[:2] == ("talks", "drafting")
    assert after == tuple(reversed(before))
    assert posed("steps_through_kalmar", turned).right[-1] == "kalmar_step_notify"


def test_a_phase_that_is_gone_breaks_its_questions() -> None:
    fewer = _changed(phases=tuple(p for p in book().phases if p.id != "anchoring"))
    for name in ("phases_in_order", "steps_and_phases", "term_and_start_phase"):
        with pytest.raises(NotCarriedError):
            posed(name, fewer)


def test_a_term_that_is_explained_anew_is_shown_anew() -> None:
    new = Text(sv="En ny förklaring.", en="A new explanation.")
    terms = tuple(
        t.model_copy(update={"text": new}) if t.id == "co_financing" else t for t in book().terms
    )
    assert posed("word_for_paying_together", _changed(terms=terms)).shown == new


def test_two_terms_that_mean_the_same_can_no_longer_be_matched() -> None:
    same = next(t.text for t in book().terms if t.id == "dispute")
    terms = tuple(
        t.model_copy(update={"text": same}) if t.id == "rescission" else t for t in book().terms
    )
    with pytest.raises(NotCarriedError) as error:
        posed("ways_to_end_or_change", _changed(terms=terms))
    assert error.value.code == "ambiguous"


def test_a_criterion_that_moves_takes_its_words_with_it() -> None:
    helsingborg, kalmar = book().folders["helsingborg"], book().folders["kalmar"]
    moved = next(c for c in helsingborg.guideline.criteria if c.id == "helsingborg_equal_parties")
    without = tuple(c for c in helsingborg.guideline.criteria if c != moved)
    half = _in_guideline("helsingborg", without)
    both = half.model_copy(
        update={
            "folders": {
                **half.folders,
                "kalmar": kalmar.model_copy(
                    update={
                        "guideline": kalmar.guideline.model_copy(
                            update={"criteria": (*kalmar.guideline.criteria, moved)}
                        )
                    }
                ),
            }
        }
    )
    assert posed("words_on_equal_partners").right == ("helsingborg",)
    assert posed("words_on_equal_partners", both).right == ("kalmar",)
    assert "helsingborg_equal_parties" not in posed("what_kalmar_asks_for").right
    assert "helsingborg_equal_parties" in posed("what_kalmar_asks_for", both).right


def test_words_that_two_guidelines_share_tell_nobody_apart() -> None:
    helsingborg = book().folders["helsingborg"].guideline
    taken = next(c for c in helsingborg.criteria if c.id == "helsingborg_equal_parties")
    kalmar = book().folders["kalmar"].guideline
    doubled = _in_guideline("kalmar", (*kalmar.criteria, taken))
    with pytest.raises(NotCarriedError) as error:
        posed("words_on_equal_partners", doubled)
    assert error.value.code == "ambiguous"


def test_another_strength_of_a_criterion_is_another_right_answer() -> None:
    kalmar = book().folders["kalmar"].guideline
    softer = tuple(
        c.model_copy(update={"strength": "note"}) if c.id == "kalmar_market" else c
        for c in kalmar.criteria
    )
    assert "kalmar" in posed("market_as_a_must").right
    with pytest.raises(NotCarriedError):
        posed("market_as_a_must", _in_guideline("kalmar", softer))


def test_another_amount_is_another_right_answer_or_no_question() -> None:
    def with_ceiling(value: int) -> Handbook:
        law = tuple(
            u.model_copy(
                update={
                    "amounts": tuple(
                        a.model_copy(update={"value": value}) if a.id == "ceiling" else a
                        for a in u.amounts
                    )
                }
            )
            for u in book().law
        )
        return _changed(law=law)

    put = posed("de_minimis_ceiling", with_ceiling(350_000))
    assert put.right == ("n350000",)
    with pytest.raises(NotCarriedError):
        posed("de_minimis_ceiling", with_ceiling(200_000))
    assert posed("ceilings_in_order", with_ceiling(900_000)).right[-1] == "ceiling"


def test_a_written_answer_falls_with_the_words_that_carry_it() -> None:
    new = Text(sv="Något helt annat.", en="Something else altogether.")
    law = tuple(u.model_copy(update={"now": new, "then": None}) for u in book().law)
    with pytest.raises(NotCarriedError) as error:
        posed("why_alingsas_lost", _changed(law=law))
    assert error.value.code == "words_gone"


def test_every_written_right_answer_is_carried_by_a_quotation_or_an_entry() -> None:
    for q in book().quiz:
        options = getattr(q.task, "options", None)
        if getattr(options, "of", "") == "written":
            quoted = any(c.quote for c in q.citations)
            assert options is not None
            assert options.entry or quoted, q.id


def test_a_condition_that_becomes_advice_is_no_longer_a_right_answer() -> None:
    forum = book().folders["forum"].guideline
    softer = tuple(
        c.model_copy(update={"strength": "should"}) if c.id == "forum_market" else c
        for c in forum.criteria
    )
    changed = _in_guideline("forum", softer)
    assert "forum_market" in posed("what_forum_asks_for").right
    assert "forum_market" not in posed("what_forum_asks_for", changed).right
    assert posed("conditions_in_forums_list", changed).right == ("n6",)


def test_what_stands_level_has_no_order() -> None:
    def levelled(rule: TimelineRule) -> TimelineRule:
        later = next(r for r in book().timeline if r.id == "ours_talks")
        return rule.model_copy(update={"timing": later.timing}) if rule.id == "ours_end" else rule

    changed = _changed(timeline=tuple(map(levelled, book().timeline)))
    with pytest.raises(NotCarriedError) as error:
        posed("timeline_in_order", changed)
    assert error.value.code == "ambiguous"
