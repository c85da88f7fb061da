"""`argmap extract`: the files that it reads and writes, what it says, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import Result

from argmap.document import read_document
from argmap.extract.extracted import Extracted
from argmap.mapfile.loading import load
from argmap.mapping.compose import compose
from argmap.prose.quotes import SourceText
from tests.cli.conftest import Run
from tests.extract.fake import ARTICLE, draft_of

GROWN = ARTICLE.replace("Therefore", "Lamps deter theft too. Therefore")
Write = Callable[[str, str], Path]

EXPLAINER = """\
Cameras and the right to be left alone

Note: This article was created with the assistance of AI. Please double-check any facts.

Why cities film

Surveillance cameras help the police to prevent terrorism. Therefore border agencies must share their pictures.

What is lost

However, mass surveillance threatens privacy and civil liberties. Courts must balance national security with privacy.
Transparent oversight protects individual rights. See also: lamps
"""


@pytest.fixture
def simple(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let simple rules read the text, so that what is found can be told beforehand."""

    def extracted_from(text: str, lexicon: object, *, suggest: bool = False) -> Extracted:
        return draft_of(text)

    monkeypatch.setattr("argmap.extract.reading.extracted_from", extracted_from)


def hash_in(map: Path) -> str | None:
    return read_document("m", map.read_bytes()).map.sources["article"].sha256


def checked(run: Run, name: str) -> Result:
    return run("check", name, "--no-cache")


def test_an_article_becomes_a_map_that_passes(run: Run, write: Write, here: Path) -> None:
    write("article.txt", EXPLAINER)
    result = run("extract", "article.txt", "-o", "debate.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    opened = load(here / "debate.yaml")
    assert [one.message for one in opened.check() if one.severity.value == "error"] == []
    assert checked(run, "debate.yaml").exit_code == 0
    source = opened.map.sources["article"]
    assert (source.text, source.ai_assisted) == ("article.txt", True)
    assert source.sha256 == sha256(EXPLAINER.encode()).hexdigest()
    assert opened.map.tensions
    for claim in opened.map.claims.values():
        (quote,) = claim.quotes
        assert SourceText(EXPLAINER).find(quote.text) == quote.span
    assert run("render", "debate.yaml", "--to", "dot", "-o", "-").exit_code == 0
    first, *_, last = result.stderr.splitlines()
    assert first.startswith(f"debate.yaml: {len(opened.map.claims)} claims (")
    assert last.startswith("rules cannot see irony")
    assert "# Passed over" in (here / "debate.yaml").read_text()


def test_reading_again_changes_nothing(run: Run, write: Write, here: Path) -> None:
    write("article.txt", EXPLAINER)
    run("extract", "article.txt", "-o", "debate.yaml", "--suggest")
    before = (here / "debate.yaml").read_bytes()
    result = run("extract", "article.txt", "-o", "debate.yaml")
    assert (here / "debate.yaml").read_bytes() == before
    assert result.stderr.startswith("debate.yaml: unchanged\nkept ")
    assert "no longer in the text" not in result.stderr


def test_why_shows_the_cues_or_says_that_there_is_no_such_sentence(run: Run, write: Write, here: Path) -> None:
    write("article.txt", EXPLAINER)
    by_words = run("extract", "article.txt", "--why", "MUST balance")
    assert by_words.exit_code == 0
    assert "Courts must balance national security with privacy." in by_words.stdout
    assert run("extract", "article.txt", "--why", "1").stdout.splitlines()[0].startswith("sentence 1: ")
    missing = run("extract", "article.txt", "--why", "no such words")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "no sentence contains these words or has this number: 'no such words'" in missing.stderr
    assert [path.name for path in here.iterdir()] == ["article.txt"]


def test_a_file_of_sides_that_is_none_is_refused(run: Run, write: Write) -> None:
    write("article.txt", EXPLAINER)
    write("sides.yaml", "sides: 7\n")
    result = run("extract", "article.txt", "--sides", "sides.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: sides.yaml:1:")


@pytest.mark.usefixtures("simple")
def test_a_map_is_printed(run: Run, write: Write, here: Path) -> None:
    write("article.txt", ARTICLE)
    result = run("extract", "article.txt")
    map = read_document("m", result.stdout_bytes).map
    assert (len(map.claims), map.sources["article"].text) == (4, "article.txt")
    assert result.stderr == (
        "4 claims (1 central), 1 tension, 1 reason, 0 objections\n"
        "passed over: 0 pieces of boilerplate, 1 sentence without a claim\n"
        "rules cannot see irony, whose view a sentence reports, or support that no word marks: read every draft\n"
    )
    assert run("extract", "article.txt", "-o", "-").stdout == result.stdout
    assert [path.name for path in here.iterdir()] == ["article.txt"]


@pytest.mark.usefixtures("simple")
def test_a_map_of_standard_input_names_no_file(run: Run, here: Path) -> None:
    result = run("extract", "-", input=ARTICLE)
    assert read_document("m", result.stdout_bytes).map.sources["article"].text is None
    assert "the map names no text file for its quotes" in result.stderr
    assert list(here.iterdir()) == []
    result = run("extract", "-", "-o", "debate.yaml", input=ARTICLE)
    assert result.stderr.startswith("the text was saved in debate.txt\n")
    assert (here / "debate.txt").read_text() == ARTICLE
    assert checked(run, "debate.yaml").exit_code == 0


@pytest.mark.usefixtures("simple")
@pytest.mark.parametrize("article", ["../outside/a.txt", "below/a.txt", "a.txt"])
def test_where_the_text_is_kept(run: Run, write: Write, here: Path, article: str) -> None:
    write(article, ARTICLE)
    assert run("extract", article, "-o", "debate.yaml").exit_code == 0
    source = load(here / "debate.yaml").map.sources["article"]
    assert source.text == ("a.txt" if article.startswith("..") else article)
    assert (here / "a.txt").exists() == (article != "below/a.txt")
    assert source.text is not None
    assert hash_in(here / "debate.yaml") == sha256((here / source.text).read_bytes()).hexdigest()


@pytest.mark.usefixtures("simple")
@pytest.mark.parametrize(
    ("name", "raw", "options", "kept"),
    [
        ("a.txt", ARTICLE.encode("utf-16"), [], "a-text.txt"),
        ("a.txt", ARTICLE.replace("free", "fr\xe9e").encode("latin-1"), ["--encoding", "latin-1"], "a-text.txt"),
        ("a.html", b"<html><body><p>Cameras deter theft.</p></body></html>", [], "a.md"),
        ("a.txt", b"\xef\xbb\xbf" + ARTICLE.encode(), [], "a.txt"),
        ("a.txt", ARTICLE.replace("\n", "\r\n").encode(), [], "a.txt"),
    ],
)
def test_a_converted_text_is_kept_as_a_copy(
    run: Run, here: Path, name: str, raw: bytes, options: list[str], kept: str
) -> None:
    (here / name).write_bytes(raw)
    assert run("extract", name, "-o", "debate.yaml", *options).exit_code == 0
    assert (here / name).read_bytes() == raw
    opened = load(here / "debate.yaml")
    assert opened.map.sources["article"].text == kept
    assert opened.map.sources["article"].sha256 == opened.texts.hashes["article"]
    for claim in opened.map.claims.values():
        for quote in claim.quotes:
            assert opened.texts.texts["article"].find(quote.text) == quote.span
    assert run("extract", name, "-o", "debate.yaml", *options).stderr.startswith("debate.yaml: unchanged")


@pytest.mark.usefixtures("simple")
def test_a_changed_article_is_merged_and_its_copy_replaced(run: Run, write: Write, here: Path) -> None:
    article = write("../outside/a.txt", ARTICLE)
    run("extract", str(article), "-o", "debate.yaml")
    edited = (here / "debate.yaml").read_text().replace("    status: draft", "    status: accepted", 1)
    (here / "debate.yaml").write_text(edited)
    article.write_text(GROWN.replace(" The pictures must be deleted after a week.", ""))
    result = run("extract", str(article), "-o", "debate.yaml")
    assert result.stderr.splitlines()[:5] == [
        "the text was saved in a.txt",
        "debate.yaml: updated",
        "kept 4 items unchanged",
        "new: 1 claim, 0 tensions, 1 step",
        "  + lamps-deter-theft-too",
    ]
    line = next(n for n, one in enumerate(edited.splitlines(), 1) if "the-pictures-must-be:" in one)
    gone = [one for one in result.stderr.splitlines() if one.startswith("  debate.yaml:")]
    assert f"  debate.yaml:{line}: claims.the-pictures-must-be" in gone
    assert gone[0].endswith(": claims.therefore-the-gate-is.reasons.0")
    map = load(here / "debate.yaml").map
    assert map.claims["cameras-at-the-gate"].status == "accepted"
    assert "the-pictures-must-be" in map.claims
    assert (here / "a.txt").read_bytes() == article.read_bytes()
    assert hash_in(here / "debate.yaml") == sha256(article.read_bytes()).hexdigest()


@pytest.mark.usefixtures("simple")
def test_an_interrupted_run_is_taken_up(run: Run, write: Write, here: Path) -> None:
    article = write("../outside/a.txt", ARTICLE)
    run("extract", str(article), "-o", "debate.yaml")
    article.write_text(GROWN)
    (here / "a.txt").write_text(GROWN)
    assert run("extract", str(article), "-o", "debate.yaml").exit_code == 0
    assert hash_in(here / "debate.yaml") == sha256(GROWN.encode()).hexdigest()


@pytest.mark.usefixtures("simple")
@pytest.mark.parametrize("first", [True, False])
def test_another_text_is_never_replaced(run: Run, write: Write, here: Path, first: bool) -> None:
    article = write("../outside/a.txt", ARTICLE)
    if not first:
        run("extract", str(article), "-o", "debate.yaml")
    write("a.txt", "My own notes.\n")
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    article.write_text(GROWN)
    result = run("extract", str(article), "-o", "debate.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'a.txt' already exists with a different text" in result.stderr
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


@pytest.mark.usefixtures("simple")
def test_a_link_out_of_the_folder_is_not_followed(run: Run, write: Write, here: Path) -> None:
    article = write("../outside/a.txt", ARTICLE)
    (here / "a.txt").symlink_to(write("../outside/b.txt", ARTICLE))
    result = run("extract", str(article), "-o", "debate.yaml")
    assert (result.exit_code, "lies outside the map's folder" in result.stderr) == (2, True)
    assert [path.name for path in here.iterdir()] == ["a.txt"]
    (here / "a.txt").unlink()
    (here / "a.txt").symlink_to(article)
    assert run("extract", "a.txt", "-o", "debate.yaml").stderr.startswith("the text was saved in a-text.txt\n")


@pytest.mark.usefixtures("simple")
@pytest.mark.parametrize(
    ("map", "told"),
    [
        ("claims:\n  a: [b\n", "debate.yaml:2:6: the list that '[' opens is not closed"),
        ("", "debate.yaml:1:1: the file has nothing in it"),
        ("claims:\n  a: {text: A., colour: red}\n", "debate.yaml:2:"),
        ("sides: {left: Left, right: Right}\nclaims: {a: A.}\n", "name others with --sides"),
    ],
)
def test_what_is_no_map_is_refused(run: Run, write: Write, here: Path, map: str, told: str) -> None:
    write("article.txt", ARTICLE)
    write("debate.yaml", map)
    result = run("extract", "article.txt", "-o", "debate.yaml")
    assert (result.exit_code, told in result.stderr) == (2, True)
    assert (here / "debate.yaml").read_text() == map


@pytest.mark.usefixtures("simple")
def test_a_text_too_long_for_a_map_is_refused_before_it_is_read(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extracted_from(*_: object, **__: object) -> Extracted:
        raise AssertionError("the text was read")

    monkeypatch.setattr("argmap.extract.reading.extracted_from", extracted_from)
    write("long.txt", "Walls do not work here. " * 400_000)
    result = run("extract", "long.txt", "-o", "long.yaml")
    assert result.exit_code == 2
    assert "argmap reads 64 at most: extract the article in parts" in result.stderr
    assert not (here / "long.yaml").exists()


def test_wrong_use_is_refused(run: Run, write: Write, here: Path) -> None:
    write("article.txt", ARTICLE)
    assert run("extract", "none.txt").exit_code == 2
    assert run("extract", "article.txt", "-o", "debate.txt").exit_code == 2
    assert run("extract", "article.txt", "-o", "article.txt").exit_code == 2
    assert run("extract", "article.txt", "-o", "no/such/folder.yaml").exit_code == 2
    assert run("extract", "article.txt", "--encoding", "klingon").exit_code == 2
    assert [path.name for path in here.iterdir()] == ["article.txt"]
    assert (here / "article.txt").read_text() == ARTICLE


@pytest.mark.usefixtures("simple")
def test_a_map_that_changes_meanwhile_is_kept(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("article.txt", ARTICLE)
    run("extract", "article.txt", "-o", "debate.yaml")
    write("article.txt", GROWN)

    def slow(text: str, lexicon: object, *, suggest: bool = False) -> Extracted:
        write("debate.yaml", "claims: {a: A.}\n")
        return draft_of(text)

    monkeypatch.setattr("argmap.extract.reading.extracted_from", slow)
    result = run("extract", "article.txt", "-o", "debate.yaml")
    assert (result.exit_code, "has changed since it was read" in result.stderr) == (2, True)
    assert (here / "debate.yaml").read_text() == "claims: {a: A.}\n"


@pytest.mark.usefixtures("simple")
def test_a_text_that_changes_meanwhile_is_kept(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("article.txt", ARTICLE)
    (here / "maps").mkdir()

    def slow(*arguments: object) -> str:
        write("maps/article.txt", "mine")
        return compose(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("argmap.mapping.compose.compose", slow)
    result = run("extract", "article.txt", "-o", "maps/debate.yaml")
    assert (result.exit_code, "'maps/article.txt' already exists" in result.stderr) == (2, True)
    assert (here / "maps" / "article.txt").read_text() == "mine"
    assert not (here / "maps" / "debate.yaml").exists()


@pytest.mark.usefixtures("simple")
def test_a_draft_that_could_not_be_read_is_not_written(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("in/article.txt", ARTICLE)
    monkeypatch.setattr("argmap.mapping.compose.compose", lambda *_: "claims: [")
    result = run("extract", "in/article.txt", "-o", "debate.yaml")
    assert (result.exit_code, "'debate.yaml': the map could not be read again" in result.stderr) == (2, True)
    assert [path.name for path in here.iterdir()] == ["in"]


@pytest.mark.usefixtures("simple")
def test_a_doubt_about_the_sides_is_a_warning(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:

    def doubtful(text: str, lexicon: object, *, suggest: bool = False) -> Extracted:
        return draft_of(text)._replace(sides_in_doubt="the words of one side hardly occur")

    monkeypatch.setattr("argmap.extract.reading.extracted_from", doubtful)
    write("article.txt", ARTICLE)
    told = run("extract", "article.txt").stderr
    assert "warning: do not trust the sides here: the words of one side hardly occur\n" in told


@pytest.mark.usefixtures("simple")
def test_a_text_that_the_map_keeps_elsewhere_stays_there(run: Run, write: Write, here: Path) -> None:
    article = write("../outside/a.txt", ARTICLE)
    run("extract", str(article), "-o", "debate.yaml")
    (here / "a.txt").unlink()
    text = (here / "debate.yaml").read_text().replace("text: a.txt", "text: ../outside/a.txt")
    (here / "debate.yaml").write_text(text)
    assert run("extract", str(article), "-o", "debate.yaml").exit_code == 0
    assert (here / "debate.yaml").read_text() == text
    assert [path.name for path in here.iterdir()] == ["debate.yaml"]


@pytest.mark.usefixtures("simple")
def test_without_a_title_a_changed_text_with_another_name_is_another_source(run: Run, write: Write, here: Path) -> None:
    write("old.txt", ARTICLE)
    run("extract", "old.txt", "-o", "debate.yaml")
    text = (here / "debate.yaml").read_text()
    write("new.txt", ARTICLE)
    run("extract", "new.txt", "-o", "debate.yaml")
    assert (here / "debate.yaml").read_text() == text
    write("new.txt", GROWN)
    result = run("extract", "new.txt", "-o", "debate.yaml")
    assert result.exit_code == 0
    assert list(load(here / "debate.yaml").map.sources) == ["article", "article-2"]
