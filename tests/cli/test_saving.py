"""A map's file is opened, changed, read again, and saved if nobody else has changed it."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.files.writer import ChangedError, NotWrittenError
from argmap.mapfile import saving
from argmap.mapfile.loading import MapFile
from argmap.mapfile.saving import UnfitError, new_version, open_version, save, save_new
from argmap.yaml.splice import Edit
from tests.cli.conftest import CLEAN

WORD = CLEAN.index("deter theft")


def agrees(_: MapFile) -> None:
    return None


def test_a_change_is_saved_and_the_mark_stays(here: Path) -> None:
    (here / "a.yaml").write_bytes(b"\xef\xbb\xbf" + CLEAN.encode())
    before = open_version("a.yaml")
    after = before.changed([Edit(WORD, WORD + 5, "prevent")], agrees)
    assert after.map.map.claims["cameras-deter"].text == "Cameras prevent theft."
    save(before, after)
    assert (here / "a.yaml").read_bytes() == b"\xef\xbb\xbf" + CLEAN.replace("deter theft", "prevent theft").encode()


def test_two_changes_of_one_version_do_not_hide_each_other(here: Path) -> None:
    (here / "a.yaml").write_text(CLEAN)
    first, second = open_version("a.yaml"), open_version("a.yaml")
    save(first, first.changed([Edit(WORD, WORD + 5, "prevent")], agrees))
    with pytest.raises(ChangedError, match="has changed since it was read"):
        save(second, second.changed([Edit(0, 0, "# mine\n")], agrees))
    assert (here / "a.yaml").read_text() == CLEAN.replace("deter theft", "prevent theft")


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        ([Edit(0, 0, "\tclaims: [\n")], "the map could not be read again: "),
        ([Edit(WORD, WORD, "\udcff")], "can't encode"),
        ([Edit(0, 5, "a"), Edit(3, 6, "b")], "overlap"),
    ],
)
def test_what_must_not_be_written(here: Path, edits: list[Edit], told: str) -> None:
    (here / "a.yaml").write_text(CLEAN)
    with pytest.raises(UnfitError, match=told):
        open_version("a.yaml").changed(edits, agrees)


def test_an_objection_counts(here: Path) -> None:
    (here / "a.yaml").write_text(CLEAN)
    with pytest.raises(UnfitError, match="not as meant"):
        open_version("a.yaml").changed([Edit(0, 0, "# mine\n")], lambda map: "not as meant")


def test_a_fault_that_was_there_is_no_hindrance(here: Path) -> None:
    faulty = CLEAN + "colour: red\n"
    (here / "a.yaml").write_text(faulty)
    assert open_version("a.yaml").changed([Edit(0, 0, "# mine\n")], agrees).raw == b"# mine\n" + faulty.encode()


@pytest.mark.parametrize("raw", [CLEAN.encode() + b"# caf\xe9\n", CLEAN.encode("utf-16")])
def test_bytes_that_are_no_text_would_be_lost(here: Path, raw: bytes) -> None:
    (here / "a.yaml").write_bytes(raw)
    with pytest.raises(UnfitError, match="cannot be read completely"):
        open_version("a.yaml").changed([Edit(0, 0, "# mine\n")], agrees)


def test_what_is_saved_can_be_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.yaml").write_text(CLEAN)
    monkeypatch.setattr(saving, "LIMIT", len(CLEAN) + 8)
    before = open_version("a.yaml")
    with pytest.raises(UnfitError, match="the map would have 1 MiB, but argmap reads 0 at most"):
        before.changed([Edit(0, 0, "# too long\n")], agrees)
    with pytest.raises(UnfitError, match="could not be read again"):
        new_version("b.yaml", "claims: [\n")


def test_a_new_map_takes_no_place(here: Path) -> None:
    version = new_version("a.yaml", CLEAN)
    save_new(version)
    with pytest.raises(NotWrittenError, match="already exists"):
        save_new(version)
    assert (here / "a.yaml").read_text() == CLEAN
