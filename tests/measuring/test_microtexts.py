"""The corpus's form, on texts of our own: units in order, stances through `add`, scores by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.measuring import microtexts
from docs.measuring.microtext import Microtext, Stance, read_microtext

JOINED = """\
<arggraph id="micro_b900">
  <edu id="e1"><![CDATA[The park should stay open at night.]]></edu>
  <edu id="e2"><![CDATA[But lamps are dear,]]></edu>
  <edu id="e3"><![CDATA[and somebody must mend them.]]></edu>
  <edu id="e4"><![CDATA[Still, walkers feel safe there.]]></edu>
  <edu id="e5"><![CDATA[Many of them are nurses.]]></edu>
  <edu id="e6" implicit="true"><![CDATA[Nurses work at night.]]></edu>
  <joint id="j1"/>
  <adu id="a1" type="pro"/> <adu id="a2" type="opp"/> <adu id="a3" type="pro"/> <adu id="a4" type="pro"/>
  <adu id="a5" type="pro"/>
  <edge id="c1" src="e1" trg="a1" type="seg"/>
  <edge id="c2" src="e2" trg="j1" type="seg"/>
  <edge id="c3" src="e3" trg="j1" type="seg"/>
  <edge id="c4" src="j1" trg="a2" type="seg"/>
  <edge id="c5" src="e4" trg="a3" type="seg"/>
  <edge id="c6" src="e5" trg="a4" type="seg"/>
  <edge id="c7" src="e6" trg="a5" type="seg"/>
  <edge id="c8" src="a2" trg="a1" type="reb"/>
  <edge id="c9" src="a3" trg="c8" type="und"/>
  <edge id="c10" src="a4" trg="c9" type="add"/>
  <edge id="c11" src="a5" trg="a4" type="sup"/>
</arggraph>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "micro_b900.xml").write_text(JOINED, "utf-8")
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "micro_b901.xml").write_text(JOINED, "utf-8")
    return tmp_path


def guess(words: str) -> Stance:
    return "attack" if words.startswith(("But", "Still")) else "support"


def test_a_text_is_read(folder: Path) -> None:
    assert microtexts.read_all(folder) == [
        Microtext(
            "micro_b900",
            (
                "The park should stay open at night.",
                "But lamps are dear, and somebody must mend them.",
                "Still, walkers feel safe there.",
                "Many of them are nurses.",
            ),
            (None, "attack", "attack", "attack"),
            central=0,
        )
    ]


def test_an_unsaid_central_claim_leaves_the_text_out(folder: Path) -> None:
    path = folder / "en" / "micro_b900.xml"
    path.write_text(JOINED.replace('id="e1"', 'id="e1" implicit="true"'), "utf-8")
    assert read_microtext(path) is None


def test_scores_by_hand() -> None:
    first = Microtext("micro_b1", ("Open it.", "But lamps cost.", "Nurses walk."), (None, "attack", "support"), 0)
    second = Microtext("micro_b2", ("Lamps cost.", "Nurses walk.", "Open it."), ("attack", "support", None), 2)
    stance, central = microtexts.measures([first, second], 1, guess, lambda units: 0)
    # Attack: one of two found, and rightly, 2/3; support: two of three right, both found, 4/5.
    assert stance.value == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert stance.note == "4 units, 2 attack"
    assert stance.baseline is not None
    assert stance.baseline.value == pytest.approx((2 / 3 + 0) / 2)
    assert (central.value, central.note) == (0.5, "1/2")
    assert [(one.how, one.value) for one in central.baselines] == [("first unit", 0.5), ("last unit", 0.5)]


def test_parts() -> None:
    parts = [Microtext(id, ("A.",), (None,), 0).part for id in ("micro_b1", "micro_d1", "micro_k1", "micro_c1")]
    assert parts == [1, 1, 1, 2]


def test_the_script(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert microtexts.main([str(folder)]) == 0
    assert "microtexts 1: central claim" in capsys.readouterr().out
    assert microtexts.main([str(tmp_path / "none")]) == 2
