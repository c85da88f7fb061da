"""Reading a changed article again: what people did stays, what is new comes in, what is gone is told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.document import read_document
from argmap.edit.merging import merge_claims
from argmap.graph import ArgumentGraph
from argmap.mapping.compose import compose
from argmap.mapping.merge import Merged, merge
from argmap.prose.quotes import SourceText
from argmap.yaml.splice import splice
from tests.cases import each
from tests.extract.fake import ARTICLE, draft_of, note
from tests.reading import read, told

FIRST = compose(draft_of(ARTICLE), note(ARTICLE))
NEW = "Lamps at the gate deter theft too."
GROWN = ARTICLE.replace("Therefore", f"{NEW} Therefore")
SHORT = ARTICLE.replace(" The pictures must be deleted after a week.", "")


def reread(text: str, article: str, **options: bool) -> tuple[str, Merged]:
    """The map after its article was read again; it must read back without a fault."""
    merged = merge(read(text), draft_of(article), note(article), **options)
    after = splice(text, merged.edits)
    assert told(read(after)) == []
    return after, merged


def lines_of(text: str) -> list[str]:
    """Lines without the numbers that may change."""
    text = text.replace("claims: {}", "claims:")
    return [re.sub(r"span: \[\d+, \d+\]|\b[0-9a-f]{64}\b", "", line) for line in text.splitlines()]


def without(text: str, more: str) -> list[str]:
    """The lines of `more` that are not, in their order, in `text`; each line of `text` must be in `more`."""
    rest = iter(lines_of(more))
    added: list[str] = []
    for line in lines_of(text):
        for other in rest:
            if other == line:
                break
            added.append(other)
        else:
            raise AssertionError(f"{line!r} is gone")
    return [*added, *rest]


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


EDITED = {
    "accepted": changed(FIRST, "    status: draft", "    status: accepted"),
    "rejected": changed(FIRST, "tags: [central]\n    status: draft", "tags: [central]\n    status: rejected"),
    "reworded": changed(FIRST, "text: Cameras at the gate deter theft.", "text: Thieves shun cameras."),
    "renamed": FIRST.replace("cameras-at-the-gate", "cameras-deter"),
    "commented": "# mine\n\n"
    + changed(FIRST, "    side: security\n", "    # Why?\n    side: security  # sure\n")
    + "# end",
    "no end": FIRST.rstrip("\n"),
    "CR LF": FIRST.replace("\n", "\r\n"),
    "no extraction": re.sub(r"\n    extraction: \{span: \[157[^}]*\}", "", FIRST),
    "flow claims": changed(
        FIRST,
        "claims:\n",
        "claims:\n  mine: {text: 'Mine, mine.', reasons: cameras-at-the-gate, side: liberty}\n",
    ),
    "own words": changed(FIRST, "article, text: The pictures must be deleted", "article, text: pictures … be deleted"),
    "own step": FIRST + "  \n",
    "block scalar": changed(
        FIRST, "text: Therefore the gate is safer.", "text: >-\n      Therefore the gate\n      is safer."
    ),
}


@each("text", EDITED.values(), ids=EDITED)
def test_an_unchanged_article_changes_not_one_byte(text: str) -> None:
    after, merged = reread(text, ARTICLE)
    assert (after, merged.edits) == (text, [])
    assert (merged.kept, merged.vanished, merged.unplaced) == (6, (), ())


@each("text", EDITED.values(), ids=EDITED)
def test_a_new_sentence_comes_in_below_the_one_before_it(text: str) -> None:
    after, merged = reread(text, GROWN)
    assert merged.new_claims == ("lamps-at-the-gate",)
    ids = list(read(after).map.claims)
    assert ids.index("lamps-at-the-gate") == ids.index("therefore-the-gate-is") - 1
    added = [line for line in without(text, after) if line.strip()]
    assert added[:2] == ["  lamps-at-the-gate:", "    text: Lamps at the gate deter theft too."]
    assert not [line for line in added if line.strip().startswith("#")]
    assert read(after).map.claims["lamps-at-the-gate"].status == "draft"
    if "\r\n" in text:
        assert after.count("\n") == after.count("\r\n")


@each("text", EDITED.values(), ids=EDITED)
def test_spans_and_the_hash_follow_the_text(text: str) -> None:
    after, _ = reread(text, GROWN)
    map = read(after).map
    assert map.sources["article"].sha256 == note(GROWN).sha256
    for claim in map.claims.values():
        for quote in claim.quotes:
            assert quote.span == SourceText(GROWN).find(quote.text)
        if claim.extraction and claim.extraction.span and claim.text != "Thieves shun cameras.":
            assert " ".join(GROWN[slice(*claim.extraction.span)].split()) == claim.text
    (tension,) = map.tensions.values()
    assert tension.extraction is not None
    assert tension.extraction.span is not None
    assert GROWN[slice(*tension.extraction.span)].startswith("However")


@each("text", EDITED.values(), ids=EDITED)
def test_there_and_back_leaves_only_what_came_in(text: str) -> None:
    there, _ = reread(text, GROWN)
    back, merged = reread(there, ARTICLE)
    assert merged.vanished == (("claims", "lamps-at-the-gate"), ("claims", "therefore-the-gate-is", "reasons", 1))
    assert without(there, back) == []
    again, second = reread(back, ARTICLE)
    assert (again, second.edits) == (back, [])


def test_what_vanished_is_told_and_kept() -> None:
    after, merged = reread(FIRST, SHORT)
    assert merged.vanished == (("claims", "the-pictures-must-be"),)
    assert merged.lost_quotes == (("claims", "the-pictures-must-be", "quotes", 0),)
    assert without(FIRST, after) == []
    _, merged = reread(EDITED["rejected"], SHORT)
    assert merged.vanished == ()


def test_a_rejected_claim_takes_part_in_nothing_new() -> None:
    article = ARTICLE.replace("a week.", "a week. Therefore nobody is harmed. However, thieves may not be found.")
    text = EDITED["rejected"]
    after, merged = reread(text, article)
    map = read(after).map
    assert map.claims["therefore-nobody-is-harmed"].reasons == ()
    assert map.claims["the-pictures-must-be"].status == "rejected"
    assert (len(merged.new_claims), merged.new_steps) == (2, 0)


def test_a_tension_whose_pole_was_rejected_is_not_proposed() -> None:
    plain = ARTICLE.replace("However, c", "C")
    text = compose(draft_of(plain), note(plain))
    text = changed(text, "    status: draft\n", "    status: rejected\n")
    article = plain.replace("deter theft. ", "deter theft. However, privacy suffers. ")
    after, merged = reread(text, article)
    assert (merged.new_claims, merged.new_tensions) == (("however-privacy-suffers",), ())
    assert "tensions:" not in after


def test_a_first_tension_and_a_new_one_at_the_end() -> None:
    plain = ARTICLE.replace("However, c", "C")
    text = compose(draft_of(plain), note(plain))
    article = plain.replace("deter theft. ", "deter theft. However, privacy suffers. ")
    after, merged = reread(text, article)
    assert merged.new_tensions == ("over-however-privacy-suffers",)
    assert after.index("\n\ntensions:\n  over-however") < after.index("# Passed over")
    assert read(after).map.tensions["over-however-privacy-suffers"].poles["liberty"].claims == (
        "however-privacy-suffers",
    )
    third = article.replace("a week.", "a week. However, thieves escape.")
    last, _ = reread(after, third)
    assert list(read(last).map.tensions) == ["over-however-privacy-suffers", "over-however-thieves-escape"]


def test_a_new_section_brings_its_heading_and_an_old_one_takes_its_claim_in() -> None:
    article = ARTICLE.replace("Privacy\n", "Costs\n\nThey are dear. They break.\n\nPrivacy\n\nThe law knows privacy.\n")
    after, merged = reread(FIRST, article)
    assert len(merged.new_claims) == 3
    heads = [line.strip() for line in after.splitlines() if re.match(r"  (# \w|[a-z-]+:$)", line)]
    assert heads[1:] == [
        "# Cameras at the gate", "cameras-at-the-gate:", "therefore-the-gate-is:",
        "# Costs", "they-are-dear:", "they-break:",
        "# Privacy", "the-law-knows-privacy:", "however-cameras-chill-free:", "the-pictures-must-be:",
        "over-however-cameras-chill-free:",
    ]  # fmt: skip


def test_a_sentence_before_all_others_stands_above_their_heading() -> None:
    after, _ = reread(FIRST, "Preface\n\nLook up.\n\n" + ARTICLE)
    assert "claims:\n  # Preface\n\n  look-up:\n" in after
    assert after.index("look-up:") < after.index("# Cameras at the gate") < after.index("cameras-at-the-gate:")


STEPS = {
    # How the target's reasons are written -> how they are written afterwards
    "": "    reasons:\n      - premises: [a-one]\n",
    "    reasons: [own]\n": "    reasons: [own, {premises: [a-one], status: draft",
    "    reasons: []\n": "    reasons: [{premises: [a-one], status: draft",
    "    reasons: own # why\n": "    reasons: [own, {premises: [a-one], status: draft",
    "    reasons:\n": "    reasons:\n      - premises: [a-one]\n",
    "    reasons:\n    - own\n    # mine\n": "    - own\n    - premises: [a-one]\n",
    "    reasons:\n      - [own]\n      # mine\n": "      - [own]\n      - premises: [a-one]\n",
    "    reasons:\n      - premises: own\n        note: >\n          n\n": "          n\n      - premises: [a-one]\n",
}


@each(("written", "expected"), STEPS.items())
def test_a_new_step_between_old_claims(written: str, expected: str) -> None:
    """A claim is new to a map whose text had it without the marker: the key of the claim stays, a step comes in."""
    draft = draft_of("A one. Therefore b.")
    key = draft.claims[1].key
    text = (
        "sources: {article: {text: article.txt}}\nclaims:\n  own: Mine.\n  a-one: A one.\n  b:\n    text: B it is.\n"
        f"{written}    extraction: {{key: {key}}}\n"
    )
    after, merged = reread(text, "A one. Therefore b.")
    assert (merged.new_claims, merged.new_steps, merged.unplaced) == ((), 1, ())
    assert expected in after
    assert read(after).map.claims["b"].reasons[-1].premises == ("a-one",)
    again, second = reread(after, "A one. Therefore b.")
    assert (again, second.new_steps) == (after, 0)


@pytest.mark.parametrize("claim", ["Therefore b.", "|\n    Therefore b.\n"])
def test_a_step_for_which_there_is_no_room_is_told(claim: str) -> None:
    text = f"sources: {{article: {{text: article.txt}}}}\nclaims:\n  a-one: A one.\n  b: {claim}\n"
    after, merged = reread(text, "A one. Therefore b.")
    assert (after, merged.unplaced) == (text, ("the reason 'a-one' for 'b'",))


def test_a_step_written_by_hand_is_not_proposed() -> None:
    text = "sources: {article: {text: article.txt}}\nclaims: {a: A one., b: {text: Therefore b., reasons: a}}\n"
    assert reread(text, "A one. Therefore b.")[0] == text


WHOLE = {
    "flow": "{sources: {article: {text: article.txt}}, claims: {own: {text: Mine.}}}",
    "json": '{\n "sources": {"article": {"text": "article.txt"}},\n "claims": {\n  "own": {"text": "Mine."}\n }\n}\n',
    "flow claims": "sources:\n  article: {text: article.txt}\nclaims: {own: Mine. # why\n  }\n",
    "no claims": "sources:\n  article: {text: article.txt}\nclaims: {} # none\nnote: n\n",
    "no source": "claims:\n  own: Mine.\n",
    "other source": "sources:\n  article: Another page\n\nclaims:\n  own: Mine.\n",
    "deep": "claims:\n      own:\n          text: Mine.\n      # of own\n\n# end\nsources:\n   article: {text: article.txt}\n",
}


@each("text", WHOLE.values(), ids=WHOLE)
def test_maps_in_every_style_take_a_draft_in(text: str) -> None:
    after, merged = reread(text, ARTICLE)
    map = read(after).map
    assert (len(merged.new_claims), len(merged.new_tensions), merged.new_steps, merged.unplaced) == (4, 1, 1, ())
    assert [id for id in map.claims if id != "own"] == [claim.id for claim in draft_of(ARTICLE).claims]
    assert map.tensions["over-however-cameras-chill-free"].poles["security"].claims == ("therefore-the-gate-is",)
    source = "article-2" if "Another" in text else "article"
    assert {quote.source for id, claim in map.claims.items() if id != "own" for quote in claim.quotes} == {source}
    assert source in map.sources
    again, second = reread(after, ARTICLE)
    assert (again, second.edits) == (after, [])


def test_ids_in_use_are_left_alone() -> None:
    text = changed(
        FIRST,
        "claims:\n",
        "claims:\n  lamps-at-the-gate: {text: Mine., reasons: [{id: lamps-at-the-gate-2, premises: therefore-the-gate-is}]}\n",
    )
    after, merged = reread(text, GROWN)
    assert merged.new_claims == ("lamps-at-the-gate-3",)
    assert read(after).map.claims["therefore-the-gate-is"].reasons[-1].premises == ("lamps-at-the-gate-3",)


def test_suggested_steps_of_an_earlier_reading_have_not_vanished() -> None:
    draft = draft_of(ARTICLE)
    suggested = draft._replace(relations=tuple(one._replace(suggested=True) for one in draft.relations))
    with_them = compose(suggested, note(ARTICLE))
    merged = merge(read(with_them), suggested, note(ARTICLE))
    assert (merged.vanished, merged.edits) == ((), [])
    without_them = compose(draft._replace(relations=()), note(ARTICLE))
    assert merge(read(without_them), suggested, note(ARTICLE)).new_steps == 0
    assert merge(read(without_them), suggested, note(ARTICLE), suggest=True).new_steps == 1


def test_a_quote_of_a_persons_own_follows_and_one_that_is_lost_is_told() -> None:
    own = "  own:\n    text: Mine.\n    quotes:\n      - {source: article, text: gate is safer, span: [68, 81]}\n"
    lost = own.replace("own", "lost").replace("gate is safer", "no such words")
    text = changed(FIRST, "claims:\n", f"claims:\n{own}{lost}")
    after, merged = reread(text, GROWN)
    assert read(after).map.claims["own"].quotes[0].span == SourceText(GROWN).find("gate is safer")
    assert merged.lost_quotes == (("claims", "lost", "quotes", 0),)
    assert "no such words, span: [68, 81]" in after


def test_another_sources_items_are_let_be() -> None:
    other = "They pay.\n"
    both, merged = reread(FIRST, ARTICLE)
    draft, second = draft_of(other), note(other, "other.txt")
    joined = splice(both, merge(read(both), draft, second).edits)
    map = read(joined).map
    assert (list(map.sources), map.claims["they-pay"].quotes[0].source) == (["article", "article-2"], "article-2")
    assert merge(read(joined), draft, second).vanished == ()
    assert merge(read(joined), draft_of(ARTICLE), note(ARTICLE)).vanished == ()
    assert merged.edits == []


def test_items_of_a_base_are_known_and_not_touched() -> None:
    own = "extends: base\nsources: {article: {note: n}}\nclaims:\n  mine: Mine.\n"
    document = read(own, base=FIRST)
    merged = merge(document, draft_of(GROWN), note(GROWN))
    after = splice(own, merged.edits)
    document = read(after, base=FIRST)
    assert told(document) == []
    assert merged.new_claims == ("lamps-at-the-gate",)
    assert list(document.files[0].tree.value["claims"]) == ["mine", "lamps-at-the-gate"]  # type: ignore[index]
    assert merged.unplaced == ("the reason 'lamps-at-the-gate' for 'therefore-the-gate-is'",)


SENTENCES = [
    f"{start} {thing} {end}."
    for start in ("Cameras", "However, lamps", "Therefore guards")
    for thing in ("deter", "must stop", "chill")
    for end in ("theft", "speech")
]
ARTICLES = st.lists(st.sampled_from(SENTENCES), unique=True, max_size=8).flatmap(
    lambda chosen: st.builds(
        lambda cuts: "".join(
            ("\n\nPart\n\n" if cut else " ") + one for one, cut in zip(chosen, cuts, strict=True)
        ).strip(),
        st.lists(st.booleans(), min_size=len(chosen), max_size=len(chosen)),
    )
)
EDITS = st.lists(
    st.sampled_from(
        [
            ("    status: draft", "    status: accepted"),
            ("    status: draft", "    status: rejected"),
            ("    side: security\n", "    side: both  # really?\n"),
            ("\n  cameras-", "\n\n  # of the next\n  cameras-"),
            ("    kind: value\n", ""),
            ("tensions:\n", "tensions: # all\n"),
            ("\n\n", "\n"),
            ("claims:\n", "claims:\n  zz: {text: Own., reasons: [zz-2]}\n  zz-2: |\n    More.\n"),
        ]
    ),
    max_size=6,
    unique=True,
)


@given(ARTICLES, ARTICLES, EDITS, st.sampled_from(["\n", "\r\n"]))
def test_merging_only_adds(before: str, after: str, edits: list[tuple[str, str]], end: str) -> None:
    text = compose(draft_of(before), note(before))
    for old, new in edits:
        text = text.replace(old, new, 1)
    text = text.replace("\n", end)
    document = read_document("m", text.encode())
    merged, merging = reread(text, after)
    without(text, merged)
    map = read(merged).map
    old_keys = {claim.extraction.key for claim in document.map.claims.values() if claim.extraction}
    keys = [claim.extraction.key for claim in map.claims.values() if claim.extraction]
    wanted = {claim.key for claim in draft_of(after).claims}
    assert set(keys) == old_keys | wanted
    assert len(keys) == len(set(keys))
    gone = {path[1] for path in merging.vanished if path[0] == "claims" and len(path) == 2}
    kept = {id for id, claim in document.map.claims.items() if claim.extraction and claim.status != "rejected"}
    assert gone == {id for id in kept if (found := document.map.claims[id].extraction) and found.key not in wanted}
    again, second = reread(merged, after)
    assert (again, second.edits) == (merged, [])


def test_a_text_under_its_title_is_followed_to_its_new_file() -> None:
    draft = draft_of(ARTICLE)._replace(title="Cameras: why not?")
    text = compose(draft, note(ARTICLE))
    grown = draft_of(GROWN)._replace(title="Cameras: why not?")
    after = splice(text, merge(read(text), grown, note(GROWN, "sub/it's 2.txt")).edits)
    assert told(read(after)) == []
    assert (list(read(after).map.sources), read(after).map.sources["article"].text) == (["article"], "sub/it's 2.txt")


def test_a_claim_that_was_merged_into_another_is_not_proposed_again() -> None:
    document = read(FIRST)
    graph = ArgumentGraph(document.map, with_rejected=True)
    merged = splice(FIRST, merge_claims(document, graph, "the-pictures-must-be", "cameras-at-the-gate"))
    again, report = reread(merged, ARTICLE)
    assert again == merged
    assert "the-pictures-must-be:" not in again
    assert report.new_claims == ()
