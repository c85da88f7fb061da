"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.files import locking
from argmap.files.locking import locked
from argmap.files.writer import ChangedError, NotWrittenError, write_new, write_whole

posix = pytest.mark.skipif(sys.platform == "win32", reason="other permissions")


def watched(monkeypatch: pytest.MonkeyPatch, name: str, look: Callable[[], object]) -> None:
    """Have a look just before a function of the system is called."""
    original = getattr(os, name)

    def call(*arguments: Any, **options: Any) -> Any:
        look()
        return original(*arguments, **options)

    monkeypatch.setattr(os, name, call)


def other_files(folder: Path, *known: str) -> list[Path]:
    return [path for path in folder.iterdir() if path.name not in known]


def test_new_and_old_files(here: Path) -> None:
    write_whole("a.txt", b"one")
    write_whole(here / "a.txt", b"two")
    assert (here / "a.txt").read_bytes() == b"two"
    assert os.listdir(here) == ["a.txt"]


@posix
def test_permissions_and_links_stay(here: Path) -> None:
    (here / "a.txt").write_bytes(b"one")
    (here / "a.txt").chmod(0o640)
    (here / "link").symlink_to("a.txt")
    write_whole("link", b"two")
    assert (here / "link").is_symlink()
    assert (here / "a.txt").read_bytes() == b"two"
    assert (here / "a.txt").stat().st_mode & 0o777 == 0o640


@posix
def test_a_private_text_is_private_from_the_first_byte(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.txt").write_bytes(b"one")
    (here / "a.txt").chmod(0o600)
    modes: list[int] = []

    def look() -> None:
        modes.extend(path.stat().st_mode & 0o777 for path in here.iterdir() if path.stat().st_size)

    for name in ("chmod", "fchmod", "fsync", "replace"):
        watched(monkeypatch, name, look)
    write_whole("a.txt", b"two")
    assert set(modes) == {0o600}


@posix
def test_the_text_is_on_the_disk_before_it_has_the_name(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.txt").write_bytes(b"one")
    done: list[str] = []
    watched(monkeypatch, "fsync", lambda: done.append("on the disk"))
    watched(monkeypatch, "replace", lambda: done.append("named"))
    write_whole("a.txt", b"two")
    assert done == ["on the disk", "named", "on the disk"]


def test_what_need_not_last_does_not_wait_for_the_disk(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[str] = []
    watched(monkeypatch, "fsync", lambda: waits.append("for the disk"))
    write_whole("a.txt", b"one", lasting=False)
    assert ((here / "a.txt").read_bytes(), waits) == (b"one", [])


@posix
@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes")
def test_extended_attributes_stay(here: Path) -> None:
    (here / "a.txt").write_bytes(b"one")
    try:
        os.setxattr("a.txt", "user.note", b"mine")
    except OSError:
        pytest.skip("the file system has none")
    write_whole("a.txt", b"two")
    assert os.getxattr("a.txt", "user.note") == b"mine"


@posix
def test_other_names_of_a_file_keep_the_old_text(here: Path) -> None:
    (here / "a.txt").write_bytes(b"one")
    os.link("a.txt", "kept.txt")
    write_whole("a.txt", b"two")
    assert ((here / "a.txt").read_bytes(), (here / "kept.txt").read_bytes()) == (b"two", b"one")


def test_nothing_is_left_when_it_fails(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.txt").write_bytes(b"one")

    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(NotWrittenError, match="was not written: the disk is full"):
        write_whole("a.txt", b"two")
    assert (here / "a.txt").read_bytes() == b"one"
    assert os.listdir(here) == ["a.txt"]


def test_a_folder_that_is_not_there(here: Path) -> None:
    with pytest.raises(NotWrittenError, match="was not written: No such file or directory in"):
        write_whole("absent/a.txt", b"one")


def test_names_as_long_as_the_system_allows(here: Path) -> None:
    name = "n" * 250 + ".yaml"
    write_new(name, b"one")
    write_whole(name, b"two")
    assert (here / name).read_bytes() == b"two"


def test_what_is_read_only_is_kept(here: Path) -> None:
    (here / "a.txt").write_bytes(b"one")
    (here / "a.txt").chmod(0o444)
    with pytest.raises(NotWrittenError, match="is read-only"):
        write_whole("a.txt", b"two")
    assert (here / "a.txt").read_bytes() == b"one"


@posix
def test_a_pipe_is_not_replaced(here: Path) -> None:
    os.mkfifo("a.txt")
    with pytest.raises(NotWrittenError, match="is not a plain file"):
        write_whole("a.txt", b"two")
    assert stat.S_ISFIFO((here / "a.txt").stat().st_mode)


@pytest.mark.parametrize("now", [b"three", b"one and more", b"", None])
def test_a_file_that_has_changed_is_kept(here: Path, now: bytes | None) -> None:
    if now is not None:
        (here / "a.txt").write_bytes(now)
    with pytest.raises(ChangedError, match="has changed since it was read"):
        write_whole("a.txt", b"two", over=b"one")
    assert [path.read_bytes() for path in here.iterdir()] == ([] if now is None else [now])


def test_a_change_while_the_new_text_is_written_is_seen(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.txt").write_bytes(b"one")
    watched(monkeypatch, "fsync", lambda: (here / "a.txt").write_bytes(b"other"))
    with pytest.raises(ChangedError):
        write_whole("a.txt", b"two", over=b"one")
    assert (here / "a.txt").read_bytes() == b"other"


def test_no_other_run_comes_between_the_look_and_the_replacement(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.txt").write_bytes(b"one")
    monkeypatch.setattr(locking, "_PATIENCE", 0)
    refused = []

    def meanwhile() -> None:
        with pytest.raises(NotWrittenError, match="another program has been writing this file") as error:
            write_whole("a.txt", b"three", over=b"one")
        refused.append(error)

    watched(monkeypatch, "replace", meanwhile)
    write_whole("a.txt", b"two", over=b"one")
    assert ((here / "a.txt").read_bytes(), len(refused)) == (b"two", 1)


def test_without_locks_it_goes_on(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(file: int, path: str) -> bool:
        raise OSError(38, "no locks here")

    monkeypatch.setattr(locking, "_locks", none)
    write_whole("a.txt", b"one")
    write_whole("a.txt", b"two", over=b"one")
    with pytest.raises(ChangedError):
        write_whole("a.txt", b"three", over=b"one")
    assert [path.read_bytes() for path in here.iterdir()] == [b"two"]


_KILLED = """
import os, sys
from argmap.files.writer import write_whole
os.replace = lambda *_: (print("here", flush=True), sys.stdin.read(), os._exit(9))
write_whole("a.txt", b"two")
"""


def test_what_a_killed_run_left_is_cleared_and_nothing_of_one_that_lives(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.txt").write_bytes(b"one")
    monkeypatch.setattr(locking, "_PATIENCE", 0)
    with subprocess.Popen(
        [sys.executable, "-c", _KILLED], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"here"
        left = other_files(here, "a.txt")
        with pytest.raises(NotWrittenError, match="another program"):
            write_whole("a.txt", b"three")
        assert other_files(here, "a.txt") == left
        other.communicate()
    assert (other.returncode, other_files(here, "a.txt")) == (9, left)
    write_whole("a.txt", b"three")
    assert [path.read_bytes() for path in here.iterdir()] == [b"three"]


def test_a_new_file_takes_no_other_place(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watched(monkeypatch, "fsync", lambda: (here / "a.txt").write_bytes(b"other"))
    with pytest.raises(NotWrittenError, match="already exists"):
        write_new("a.txt", b"one")
    assert [path.read_bytes() for path in here.iterdir()] == [b"other"]


@posix
def test_a_new_file_has_the_usual_mode(here: Path) -> None:
    write_new("a.txt", b"one")
    (here / "b.txt").write_bytes(b"one")
    assert (here / "a.txt").stat().st_mode == (here / "b.txt").stat().st_mode
    assert (here / "a.txt").stat().st_nlink == 1


@pytest.mark.parametrize("there", [False, True])
def test_a_new_file_where_the_file_system_has_no_links(
    here: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", fail)
    if there:
        (here / "a.txt").write_bytes(b"mine")
        with pytest.raises(NotWrittenError, match="already exists"):
            write_new("a.txt", b"one")
    else:
        write_new("a.txt", b"one")
    assert [path.read_bytes() for path in here.iterdir()] == [b"mine" if there else b"one"]


@posix
def test_a_lock_on_a_file_that_is_gone_counts_for_nothing() -> None:
    """Its holder has removed it while we waited: who comes next makes a new one."""
    file = os.open("lock", os.O_RDWR | os.O_CREAT)
    os.unlink("lock")
    assert not locking._locks(file, "lock")
    with locked("lock") as held:
        assert held
        assert not locking._locks(file, "lock")
    os.close(file)
    assert not os.path.exists("lock")
