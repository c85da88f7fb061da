"""The two scripts as they are run: what they print, and what they answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from docs.measuring import confidence
from docs.measuring.__main__ import main
from docs.measuring.figures import Measure
from docs.measuring.goals import SETTINGS, goal_of
from docs.measuring.perfect import perfect_map
from docs.measuring.reading import read_annotation
from docs.measuring.showing import below_floor

HERE = Path(__file__).parent
LIBRARY = str(HERE / "library.yaml")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The perfect draft of the small text, but for one side of seven."""
    written = perfect_map(read_annotation(Path(LIBRARY)))
    written["claims"]["a6"]["side"] = "both"
    path = tmp_path / "draft.yaml"
    path.write_text(yaml.safe_dump(written, sort_keys=False), "utf-8")
    return path


def test_the_table_has_baseline_floor_and_goal_beside_the_score(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(draft), LIBRARY]) == 0
    lines = {line.split("  ")[0]: line.split() for line in capsys.readouterr().out.splitlines()}
    assert lines["side: accuracy"][2:8] == ["0.857*", "6/7", "0.600", "0.750", "0.571", "always"]
    assert lines["support: F1"][2:6] == ["-", "nothing", "suggested", "-"]
    assert lines["exclusions: precision"][2:7] == ["1.000*", "2/2", "0.900", "0.950", "0.250"]


def test_json(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(draft), LIBRARY, str(HERE / "library.txt"), "--json", "--setting", "seed"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["setting"] == "seed"
    assert {"measure": "side: accuracy", "score": 6 / 7, "counts": "6/7", "floor": 0.8, "goal": 0.88,
            "baselines": {"always security": 4 / 7}} in told["measures"]  # fmt: skip


def test_a_score_below_its_floor_is_marked_and_fails_the_check(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(draft), LIBRARY, "--check"]) == 0
    draft.write_text(draft.read_text("utf-8").replace("side: security", "side: neutral"), "utf-8")
    capsys.readouterr()
    assert main([str(draft), LIBRARY, "--check"]) == 1
    assert "0.286!" in capsys.readouterr().out
    assert main([str(draft), LIBRARY]) == 0


def test_what_cannot_be_read_is_said(draft: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main([str(draft), str(tmp_path / "none.yaml")]) == 2
    other = tmp_path / "other.txt"
    other.write_text("Another text.", "utf-8")
    assert main([str(draft), LIBRARY, str(other)]) == 2
    draft.write_text("claims: [", "utf-8")
    assert main([str(draft), LIBRARY]) == 2
    told = capsys.readouterr().err.splitlines()
    assert "none.yaml" in told[0]
    assert told[1] == "the article does not have 'Cameras deter theft in the reading room.'"
    assert "draft.yaml" in told[2]


@pytest.mark.parametrize(("value", "names"), [(0.94, ["tensions: recall"]), (0.95, []), (None, [])])
def test_floors(value: float | None, names: list[str]) -> None:
    assert below_floor([Measure("tensions: recall", value), Measure("of no goal", 0)], "seed") == names


def test_every_measure_with_a_goal_is_one_that_is_measured(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(draft), LIBRARY, "--json"])
    names = {row["measure"] for row in json.loads(capsys.readouterr().out)["measures"]}
    without = {name for name in names if all(goal_of(name, setting) == (None, None) for setting in SETTINGS)}
    assert without == {
        "exclusions: recall", "relations: recall", "tensions: poles right", "support: suggested alone, precision"
    }  # fmt: skip


def test_confidence_is_written_once_and_then_current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "confidence.yaml"
    monkeypatch.setattr(confidence, "WRITTEN", file)
    monkeypatch.setattr(confidence, "measured", lambda paths: {name: {"T-TURN": (1, 2)} for name in paths})
    monkeypatch.setattr(confidence, "at_hand", lambda: {"seed": file, "own": file})
    assert confidence.main(["--check"]) == 1
    assert not file.exists()
    assert confidence.main([]) == 0
    assert confidence.main(["--check"]) == 0
    monkeypatch.setattr(confidence, "at_hand", lambda: {"own": file})
    assert confidence.main(["--check"]) == 0, "the seed's counts are kept where it is not at hand"
    monkeypatch.setattr(confidence, "measured", lambda paths: {name: {"T-TURN": (2, 2)} for name in paths})
    assert confidence.main(["--check"]) == 1


def test_held_out_texts_do_not_count() -> None:
    assert [path for path in confidence.at_hand().values() if "held-out" in path.parts] == []


@pytest.mark.long
@pytest.mark.skipif(not confidence.WRITTEN.exists(), reason="the confidence of the cues was not computed yet")
def test_the_confidence_of_the_cues_is_current() -> None:
    assert confidence.main(["--check"]) == 0, "run python -m docs.measuring.confidence"
