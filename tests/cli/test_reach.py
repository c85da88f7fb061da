"""The folders that may be read, as a value: links are resolved, and nothing is opened."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.files.reach import OutsideError, Reach, leads_on, lies_below, resolved
from argmap.files.reader import Reader, read_plain
from tests.cases import each

Write = Callable[[str, str], Path]

links = pytest.mark.skipif(os.name == "nt", reason="links need a right here")
pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")


def test_a_reach_holds_its_folders_and_what_is_below(here: Path) -> None:
    reach = Reach.of("maps", here / "texts")
    assert reach.holds(str(here / "maps"))
    assert reach.holds(str(here / "maps" / "deep" / "a.yaml"))
    assert reach.holds(str(here / "texts" / "s.txt"))
    assert not reach.holds(str(here))
    assert not reach.holds(str(here / "mapsandmore" / "a.yaml"))
    assert not Reach().holds(str(here))


def test_what_is_hidden_is_not_held_unless_it_was_named(here: Path) -> None:
    hidden = here / ".kube" / "config.yaml"
    assert not Reach.of(here).holds(str(hidden))
    assert not Reach.of(here).holds(str(here / "maps" / ".a.yaml"))
    assert Reach.of(here, ".kube").holds(str(hidden))
    assert Reach.of(".kube", here) == Reach.of(here, ".kube")


def test_a_folder_in_another_adds_nothing(here: Path) -> None:
    assert Reach.of("maps/deep", here, "maps") == Reach.of(here) == Reach((str(here),))


def test_a_folder_that_cannot_exist_adds_nothing() -> None:
    assert Reach.of("nul\0", "half\ud800") == Reach()


def test_a_name_that_begins_alike_is_not_below() -> None:
    assert lies_below(os.path.join(os.sep, "a", "b", "c"), os.path.join(os.sep, "a", "b"))
    assert not lies_below(os.path.join(os.sep, "a", "bc"), os.path.join(os.sep, "a", "b"))


@links
def test_links_are_resolved(here: Path, write: Write) -> None:
    write("inside/a.yaml", "")
    (here / "inside" / "out").symlink_to(here.parent)
    (here / "in").symlink_to("inside")
    reach = Reach.of("in")
    assert reach == Reach.of("inside")
    assert reach.holds(resolved("in/a.yaml"))
    assert not reach.holds(resolved("in/out/secret.yaml"))
    assert not reach.holds(resolved("in/out/here/inside/../secret.yaml"))


@links
def test_a_long_chain_of_links_leads_nowhere(here: Path, write: Write) -> None:
    write("end.yaml", "")
    (here / "l0").symlink_to("end.yaml")
    for number in range(1, 1500):
        (here / f"l{number}").symlink_to(f"l{number - 1}")
    (here / "round").symlink_to("round")
    for name in ("l1499", "round"):
        with pytest.raises(OSError):  # noqa: PT011
            Reader(Reach.of(here)).read(name)


@each(
    "name",
    ["/etc/x.yaml", "C:x.yaml", "C:\\x.yaml", "c:/x.yaml", "\\x.yaml", "\\\\host\\share\\x.yaml", "//host/share/x.yaml",
     "\\\\?\\C:\\x.yaml", "\\\\.\\NUL"],
)  # fmt: skip
def test_a_name_with_a_root_a_drive_or_a_share_leads_on_nowhere(name: str) -> None:
    assert not leads_on(name)


@each("name", ["NUL", "nul.yaml", "deep/con.txt", "COM1.yaml", "lpt9", "aux .yaml", "a.yaml:stream.yaml", "..\\a:b"])
def test_a_device_or_a_stream_leads_on_nowhere_on_windows(name: str) -> None:
    assert not leads_on(name, windows=True)
    assert leads_on(name, windows=False)


@each("name", ["a.yaml", "../a.yaml", "deep/a.yaml", "..\\a.yaml", "console.yaml", "command.txt"])
def test_other_names_lead_on(name: str) -> None:
    assert leads_on(name, windows=True)


@links
def test_what_was_judged_is_what_is_opened(here: Path, write: Write) -> None:
    """A link that is switched after it was resolved changes nothing."""
    write("inside/a.yaml", "words")
    secret = write("secret.yaml", "secret")
    link = here / "inside" / "link.yaml"
    link.symlink_to("a.yaml")
    reader = Reader(Reach.of("inside"))
    place = reader.place(link)
    link.unlink()
    link.symlink_to(secret)
    assert reader.read_at(place) == b"words"
    with pytest.raises(OutsideError):
        reader.read(link)


@pipes
def test_a_pipe_or_a_device_is_not_waited_for(here: Path) -> None:
    os.mkfifo("pipe.yaml")
    for name in ("pipe.yaml", os.devnull, str(here)):
        with pytest.raises(OSError, match="not a plain file"):
            read_plain(name)


def test_no_more_is_read_than_the_limit_and_a_byte(write: Write) -> None:
    assert read_plain(write("a.txt", "words"), 3) == b"word"
