"""What a stranger's map, settings or links say makes argmap read nothing outside, and say nothing of what is there."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import argmap
from argmap.files.config import Config, ConfigError
from tests.cli.conftest import BROKEN, CLEAN, Run

Write = Callable[[str, str], Path]

MARK = "opensesame"
SECRET = f"claims:\n  {MARK}: {{text: {MARK}, reasons: [{MARK}-too]}}\n{MARK}: {MARK}\n"
OVERLAY = "claims:\n  c: {text: A sentence., assumed: true}\n"

links = pytest.mark.skipif(os.name == "nt", reason="links need a right here")
pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")


@pytest.fixture
def work(here: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a stranger's folder in it; a secret lies beside."""
    write("home/.kube/config.yaml", SECRET)
    write("home/secret.yaml", SECRET)
    write("home/secret.toml", f"{MARK} = 1\n")
    (here / "work" / "stranger").mkdir(parents=True)
    monkeypatch.chdir(here / "work")
    return here / "work"


def everything(run: Run, map: str, *options: str) -> str:
    """All that the commands say of a map."""
    told = [run("check", map, *options), run("check", map, *options, "--format", "json")]
    told += [run("check", map, "--no-cache"), run("stats", map), run("render", map, "-o", "-", "--to", "dot")]
    told += [run("rename", map, "c", "d", "--dry-run")]
    return "\n".join(result.output for result in told)


@pytest.mark.parametrize("there", [True, False], ids=["there", "absent"])
@pytest.mark.parametrize(
    "wanted", ["../../home/secret.yaml", "../../home/.kube/config.yaml", "deep/../../../home/secret.yaml"]
)
def test_a_base_outside_is_refused_be_it_there_or_not(
    run: Run, write: Write, work: Path, wanted: str, there: bool
) -> None:
    write("work/stranger/a.yaml", f"extends: {wanted}\n{OVERLAY}")
    if not there:
        for file in ("secret.yaml", ".kube/config.yaml"):
            (work.parent / "home" / file).unlink()
    result = run("check", "stranger/a.yaml", "--select", "Y")
    shown = f"extends: {wanted}"
    assert result.stdout == (
        f"stranger/a.yaml:1:10: error Y401 the base '{wanted}' lies outside the folders that argmap may read "
        f"[unreadable-base]\n    1 | {shown}\n      |          {'^' * len(wanted)}\n"
        "    hint: run argmap from a folder above both; hidden files and folders are not read\n1 error in 1 map\n"
    )
    assert MARK not in everything(run, "stranger/a.yaml")


def test_a_hidden_base_is_refused_where_we_stand_above_it(
    run: Run, write: Write, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(work.parent)
    write("work/stranger/a.yaml", f"extends: ../../home/.kube/config.yaml\n{OVERLAY}")
    assert "lies outside" in run("check", "work/stranger/a.yaml").stdout
    assert MARK not in everything(run, "work/stranger/a.yaml")


@links
@pytest.mark.parametrize("there", [True, False], ids=["there", "absent"])
@pytest.mark.parametrize("link", ["base.yaml", "deep"])
def test_a_base_by_a_link_that_leads_outside(run: Run, write: Write, work: Path, link: str, there: bool) -> None:
    wanted = "deep/secret.yaml" if link == "deep" else link
    home = work.parent / ("home" if there else "nowhere")
    (work / "stranger" / link).symlink_to(home if link == "deep" else home / "secret.yaml")
    write("work/stranger/a.yaml", f"extends: {wanted}\n{OVERLAY}")
    assert f"the base '{wanted}' lies outside" in run("check", "stranger/a.yaml").stdout
    assert MARK not in everything(run, "stranger/a.yaml")


@links
def test_a_map_in_a_folder_that_is_a_link_leading_outside_is_passed_over(run: Run, write: Write, work: Path) -> None:
    write("work/stranger/a.yaml", CLEAN)
    (work / "stranger" / "link.yaml").symlink_to(work.parent / "home" / "secret.yaml")
    (work / "stranger" / "none.yaml").symlink_to(work.parent / "home" / "nowhere.yaml")
    result = run("check", "stranger")
    assert result.stdout == "no findings in 1 map\n"
    assert result.stderr == (
        "skipped (outside the folders that argmap may read): stranger/link.yaml, stranger/none.yaml\n"
    )


@links
def test_a_link_in_a_folder_that_leads_round_is_passed_over(run: Run, write: Write, work: Path) -> None:
    write("work/a.yaml", CLEAN)
    (work / "round.yaml").symlink_to("round.yaml")
    assert run("check").stderr == "skipped (no 'claims:' in it): round.yaml\n"


@links
def test_a_link_in_a_folder_that_leads_to_a_named_folder_is_a_map(run: Run, write: Write, work: Path) -> None:
    write("maps/a.yaml", BROKEN)
    (work / "stranger" / "link.yaml").symlink_to(work.parent / "maps" / "a.yaml")
    assert "skipped" in run("check", "stranger").stderr
    assert "stranger/link.yaml:5:15: error S101" in run("check", "stranger", "../maps").stdout


@links
def test_a_link_that_was_named_is_read_with_its_line_and_its_own_folder_is_that_of_its_name(
    run: Run, write: Write, work: Path
) -> None:
    write("maps/a.yaml", f"extends: base.yaml\n{BROKEN}")
    write("maps/base.yaml", SECRET)
    write("work/stranger/base.yaml", CLEAN.replace("contention: cameras-stay\n", ""))
    (work / "mine.yaml").symlink_to("../maps/a.yaml")
    (work / "stranger" / "mine.yaml").symlink_to("../../maps/a.yaml")
    assert "    1 | extends: base.yaml" in run("check", "mine.yaml").stdout
    assert "    6 |     reasons: [cameras-detre]" in run("check", "stranger/mine.yaml").stdout
    assert MARK not in everything(run, "stranger/mine.yaml")


def test_students_extend_a_base_above_when_the_teacher_stands_there(
    run: Run, write: Write, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("work/base.yaml", BROKEN)
    write("work/students/anna.yaml", "extends: ../base.yaml\nclaims: {}\n")
    for argument in ("students/anna.yaml", "students/", "."):
        result = run("check", argument)
        assert "base.yaml:5:15: error S101" in result.stdout
        assert "    5 |     reasons: [cameras-detre]" in result.stdout
    monkeypatch.chdir(work / "students")
    assert "lies outside" in run("check", "anna.yaml").stdout
    assert "error S101" in run("check", "anna.yaml", "..").stdout
    assert "error S101" in run("check", "anna.yaml", "--texts", "..").stdout


def test_an_answer_from_the_cache_knows_where_we_stood(
    run: Run, write: Write, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("work/base.yaml", BROKEN)
    anna = str(write("work/students/anna.yaml", "extends: ../base.yaml\nclaims: {}\n"))
    assert "error S101" in run("check", anna).stdout
    monkeypatch.chdir(work / "students")
    assert "lies outside" in run("check", anna).stdout


def test_python_follows_the_same_rule_and_can_name_folders(
    write: Write, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("work/base.yaml", CLEAN)
    anna = write("work/students/anna.yaml", "extends: ../base.yaml\nclaims: {}\n")
    monkeypatch.chdir(work / "students")
    assert [found.code for found in argmap.load(anna).check()] == ["Y401"]
    assert argmap.load(anna, folders=[work]).check() == []
    assert argmap.load(anna, texts=work).check() == []


QUOTING = "sources: {s: A page}\nclaims:\n  c: {text: Sentence., quotes: [never said this]}\n"


@pytest.mark.parametrize("there", [True, False], ids=["there", "absent"])
@pytest.mark.parametrize("folder", ["../../home", "../../home/.kube", "{home}", "../stranger/../../home", "nul\\u0000"])
def test_a_strangers_settings_look_for_no_texts_outside(
    run: Run, write: Write, work: Path, folder: str, there: bool
) -> None:
    home = work.parent / ("home" if there else "nowhere")
    write("work/stranger/a.yaml", QUOTING)
    folder = folder.replace("../../home", f"../../{home.name}").replace("{home}", home.as_posix())
    write("work/stranger/argmap.toml", f'texts = ["{folder}"]\n')
    write("home/s.txt", "What was said.")
    for command in ("check", "stats", "render"):
        result = run(command, "stranger/a.yaml")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "argmap.toml: 'texts' names '" in result.stderr
        assert "leads outside the folders that argmap may read: run argmap from a folder above both, or name it" in (
            result.stderr
        )


def test_texts_of_the_settings_lie_below_them_or_where_we_stand_or_are_named(
    run: Run, write: Write, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("sources/s.txt", "What was said.")
    write("work/texts/s.txt", "What was said.")
    write("work/maps/a.yaml", QUOTING)
    settings = write("work/argmap.toml", "texts = ['texts']\n")
    monkeypatch.chdir(work / "maps")
    assert "P101" in run("check", "a.yaml").stdout
    settings.write_text("texts = ['../sources']\n")
    assert run("check", "a.yaml").exit_code == 2
    assert "P101" in run("check", "a.yaml", "--texts", "../../sources").stdout
    monkeypatch.chdir(work.parent)
    assert "P101" in run("check", "work/maps/a.yaml").stdout
    assert "P101" in run("check", "work").stdout


@links
@pytest.mark.parametrize("there", [True, False], ids=["there", "absent"])
@pytest.mark.parametrize("name", ["argmap.toml", "pyproject.toml"])
def test_settings_by_a_link_that_leads_outside_are_refused(
    run: Run, write: Write, work: Path, name: str, there: bool
) -> None:
    write("work/stranger/a.yaml", CLEAN)
    (work / "stranger" / name).symlink_to(work.parent / "home" / ("secret.toml" if there else "none.toml"))
    result = run("check", "stranger")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{name}: it leads outside the folders that argmap may read" in result.stderr
    assert MARK not in result.stderr


def test_settings_that_python_was_given_may_look_anywhere(write: Write, work: Path) -> None:
    write("sources/s.txt", "What was said.")
    path = write("work/a.yaml", QUOTING)
    config = Config(texts=(work.parent / "sources",))
    assert argmap.load(path, config=config).graph.texts["s"].text == "What was said."
    with pytest.raises(ConfigError):
        argmap.load(path, config=Config(file=work / "argmap.toml", texts=(work.parent / "sources",)))


@links
def test_a_text_by_its_hash_is_not_sought_through_links(write: Write, work: Path) -> None:
    (work / "texts").mkdir()
    (work / "texts" / "s.txt").symlink_to(work.parent / "home" / "secret.yaml")
    hash = sha256(SECRET.encode()).hexdigest()
    path = write("work/a.yaml", f"sources: {{s: {{sha256: {hash}}}}}\n{OVERLAY}")
    assert argmap.load(path, texts="texts").graph.texts == {}


@links
def test_a_text_through_thousands_of_links_is_absent(run: Run, write: Write, work: Path) -> None:
    (work / "l0").symlink_to("s.txt")
    for number in range(1, 1500):
        (work / f"l{number}").symlink_to(f"l{number - 1}")
    write("work/a.yaml", QUOTING.replace("A page", "{text: l1499}"))
    assert [run("check", "a.yaml").exit_code for _ in range(2)] == [0, 0]


def piped(path: Path, raw: bytes) -> threading.Thread:
    """Somebody who writes once into a named pipe."""
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(raw,), daemon=True)
    writer.start()
    return writer


@pipes
@pytest.mark.parametrize("command", ["check", "stats", "render"])
def test_a_map_in_a_pipe_is_read_once(run: Run, work: Path, command: str) -> None:
    writer = piped(work / "pipe", BROKEN.encode())
    result = run(command, "pipe")
    writer.join(10)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    if command == "check":
        assert "    5 |     reasons: [cameras-detre]" in result.stdout


@pipes
def test_a_pipe_in_a_folder_is_passed_over(run: Run, write: Write, work: Path) -> None:
    write("work/a.yaml", CLEAN)
    os.mkfifo(work / "pipe.yaml")
    assert run("check").stderr == "skipped (no 'claims:' in it): pipe.yaml\n"


@pipes
def test_a_pipe_in_the_place_of_a_text_that_would_be_kept_is_refused(run: Run, write: Write, work: Path) -> None:
    write("article.md", "Cameras deter theft.\n")
    os.mkfifo(work / "article.txt")
    result = run("extract", "../article.md", "-o", "map.yaml")
    assert result.exit_code == 2
    assert "not a plain file" in result.stderr
    assert not (work / "map.yaml").exists()


@links
def test_a_link_that_leads_round_in_the_place_of_a_text_that_would_be_kept_is_refused(
    run: Run, write: Write, work: Path
) -> None:
    write("article.md", "Cameras deter theft.\n")
    (work / "article.txt").symlink_to("article.txt")
    result = run("extract", "../article.md", "-o", "map.yaml")
    assert (result.exit_code, result.exception.__class__) == (2, SystemExit)
    assert not (work / "map.yaml").exists()


@pipes
def test_an_article_in_a_pipe_is_copied(run: Run, work: Path) -> None:
    writer = piped(work / "article", b"Cameras deter theft because thieves fear them.\n")
    assert run("extract", "article", "-o", "map.yaml").exit_code == 0
    writer.join(10)
    assert (work / "article.txt").is_file()
    assert "text: article.txt" in (work / "map.yaml").read_text()
