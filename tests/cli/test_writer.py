"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.writer import write_whole


def test_new_and_old_files(here: Path) -> None:
    write_whole("a.txt", b"one")
    write_whole(here / "a.txt", b"two")
    assert (here / "a.txt").read_bytes() == b"two"
    assert os.listdir(here) == ["a.txt"]


@pytest.mark.skipif(os.name == "nt", reason="other permissions")
def test_permissions_and_links_stay(here: Path) -> None:
    (here / "a.txt").write_bytes(b"one")
    (here / "a.txt").chmod(0o640)
    (here / "link").symlink_to("a.txt")
    write_whole("link", b"two")
    assert (here / "link").is_symlink()
    assert (here / "a.txt").read_bytes() == b"two"
    assert (here / "a.txt").stat().st_mode & 0o777 == 0o640


def test_nothing_is_left_when_it_fails(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.txt").write_bytes(b"one")

    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="full"):
        write_whole("a.txt", b"two")
    assert (here / "a.txt").read_bytes() == b"one"
    assert os.listdir(here) == ["a.txt"]


def test_a_folder_that_is_not_there(here: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole("absent/a.txt", b"one")
