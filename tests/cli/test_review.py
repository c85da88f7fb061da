"""`argmap review` in a terminal: keys in, bytes on the disk."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.review import review
from tests.review.sample import MAP, TEXT

if sys.platform == "win32":
    pytest.skip("there is no pseudo-terminal", allow_module_level=True)

from tests.cli.terminals import terminal


@pytest.fixture(autouse=True)
def shore(here: Path) -> Path:
    """A map with drafts and its source's text."""
    (here / "shore.txt").write_text(TEXT, encoding="utf-8")
    path = here / "shore.yaml"
    path.write_text(MAP, encoding="utf-8", newline="")
    return path


def read(path: Path) -> str:
    return path.read_bytes().decode()


def test_a_whole_review(shore: Path) -> None:
    with terminal("review", "shore.yaml", new_process=True) as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("a", then="accepted 'towers-find-boats'")
        screen.press("e", then="claim> The towers save lives at sea.")
        screen.press("\x15Towers save: lives.\r", then="edited 'towers-save-lives'")
        screen.press("r", then="rejected 'towers-save-lives', with it 1 reason and 1 tension")
        screen.press("m", then="It says the same as")
        screen.press("1", then="merged 'beach-without-film' into 'no-film-of-bathers'")
        screen.press("q", then="accepted 1, rejected 3, edited 1, merged 1; 1 draft left")
        assert screen.status() == 0
    text = read(shore)
    assert (text.count("status: accepted"), text.count("status: rejected"), text.count("status: draft")) == (1, 3, 1)
    assert '    text: "Towers save: lives."   # the guard\'s main point\n' in text
    assert "beach-without-film" not in text


def test_resuming_begins_at_the_first_draft_left(shore: Path) -> None:
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("na", then="accepted 'towers-save-lives'")
        screen.press("q", then="5 drafts left")
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 5")
        assert "towers-find-boats" in screen.seen
        screen.press("aaaaa", then="accepted 5, rejected 0, edited 0, merged 0; 0 drafts left")
        assert screen.status() == 0
    assert read(shore) == MAP.replace("status: draft", "status: accepted")
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("'shore.yaml' has no drafts left to review")
        assert screen.status() == 0


def test_undoing_on_the_disk(shore: Path) -> None:
    raw = b"\xef\xbb\xbf" + MAP.replace("\n", "\r\n").encode()
    shore.write_bytes(raw)
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("a", then="accepted 'towers-find-boats'")
        screen.press("r", then="rejected 'towers-save-lives'")
        assert shore.read_bytes().count(b"rejected") == 3
        screen.press("u", then="undone: rejected 'towers-save-lives'")
        assert shore.read_bytes() == raw.replace(b"status: draft", b"status: accepted", 1)
        screen.press("u", then="undone: accepted 'towers-find-boats'")
        screen.press("u", then="there is nothing to undo")
    assert shore.read_bytes() == raw


def test_ctrl_c_leaves_the_last_answer(shore: Path) -> None:
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("a", then="accepted 'towers-find-boats'")
        screen.press("\x03", then="accepted 1, rejected 0, edited 0, merged 0; 5 drafts left")
        assert screen.status() == 130
        assert "Traceback" not in screen.seen
    assert read(shore) == MAP.replace("status: draft", "status: accepted", 1)
    assert sorted(path.name for path in shore.parent.iterdir()) == ["shore.txt", "shore.yaml"]


def test_ctrl_c_while_typing_gives_up_the_line_only(shore: Path) -> None:
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("e", then="claim> The towers find boats in distress sooner.")
        screen.press(" And more.", then="more.")
        time.sleep(0.2)  # Python's readline loses a Ctrl-C that comes while it still takes in a key.
        screen.press("\x03", then="claim 1 of 6")
        screen.press("\x04", then="6 drafts left")
        assert screen.status() == 0
    assert read(shore) == MAP


def test_a_hang_up_leaves_the_last_answer(shore: Path) -> None:
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("a", then="accepted 'towers-find-boats'")
        screen.press("n", then="left for later")
        screen.hang_up()
    assert read(shore) == MAP.replace("status: draft", "status: accepted", 1)


def test_a_file_that_changed_meanwhile_is_kept(shore: Path) -> None:
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 6")
        shore.write_text(MAP + "# more\n", encoding="utf-8", newline="")
        screen.press("a", then="'shore.yaml' has changed since it was read: this change was not written")
        assert screen.status() == 2
    assert read(shore) == MAP + "# more\n"


def test_arrows_and_other_keys_do_nothing(shore: Path) -> None:
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("\x1b[A\x1bOA\x1b[1;5Cxé \x1b[3~", then="left for later")
        screen.press("q", then="6 drafts left")
    assert read(shore) == MAP


def test_a_narrow_terminal(shore: Path) -> None:
    with terminal("review", "shore.yaml", size=(40, 12)) as screen:
        screen.wait_for("claim 1 of 6")
        screen.press("m", then="It says the same as")
        screen.press("\x1b", then="Accept  Edit  Reject  Next  ?  Quit")
        screen.press("?", then="any key back")
        screen.press("?a", then="accepted 'towers-find-boats'")
        screen.press("q", then="5 drafts left")
        assert screen.status() == 0


def test_no_colours_and_no_control_where_they_are_not_wanted(shore: Path) -> None:
    with terminal("review", "shore.yaml", variables={"NO_COLOR": "1", "TERM": "dumb"}) as screen:
        screen.wait_for("» Crews say that the towers find boats")
        screen.press("q", then="6 drafts left")
        assert "\x1b" not in screen.raw


def run(*arguments: str, input: str | None = None) -> Result:
    return CliRunner().invoke(review, arguments, input=input, prog_name="argmap review")


def test_refusals(shore: Path) -> None:
    result = run("-", input=MAP)
    assert (result.exit_code, result.stderr) == (
        2, "Error: review changes the map's file, so it cannot read standard input ('-')\n"
    )  # fmt: skip
    result = run("shore.yaml", input="a")
    assert (result.exit_code, result.stderr) == (2, "Error: argmap review needs a terminal\n")
    assert read(shore) == MAP


def test_a_map_that_cannot_be_read_whole(shore: Path) -> None:
    shore.write_text(MAP.replace("kind: causal", "kind: casual"), encoding="utf-8")
    with terminal("review", "shore.yaml") as screen:
        screen.wait_for("'shore.yaml' cannot be read completely: `argmap check` says why")
        assert screen.status() == 2


def test_drafts_of_a_base_are_counted_and_left(shore: Path) -> None:
    over = shore.with_name("over.yaml")
    over.write_text("extends: shore.yaml\nclaims: {mine: {text: My own., status: draft}}\n", encoding="utf-8")
    with terminal("review", "over.yaml") as screen:
        screen.wait_for("claim 1 of 1")
        screen.press("a", then="6 more stand in 'shore.yaml': review that file")
    assert (over.read_text(encoding="utf-8").count("accepted"), read(shore)) == (1, MAP)
