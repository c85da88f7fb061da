"""No text leaves its box, in a browser, in fonts far wider than the one that was measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.render.engine import Engine, available, layout
from argmap.render.svg import finish_svg

from .overflow import browser, measured
from .samples import SCRIPTS, SUPPORT

pytestmark = [
    pytest.mark.skipif(browser() is None, reason="chromium is not installed"),
    pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed"),
]


@pytest.mark.parametrize("dot", [SUPPORT, SCRIPTS], ids=["support", "scripts"])
def test_text_stays_in_its_box(dot: str, tmp_path: Path) -> None:
    svg = finish_svg(layout(dot, "svg"), title="t", description="d")
    measures = measured(svg, tmp_path)
    assert len(measures) >= 4 * svg.count(b'class="node"')
    assert [measure for measure in measures if measure.out > 0] == []
    assert [measure for measure in measures if abs(measure.width - measure.held) > 1] == []


def test_measure_sees_text_that_leaves_its_box(tmp_path: Path) -> None:
    bare = layout(SUPPORT, "svg").decode()
    unfinished = "<?xml?>" + bare[bare.index("<svg") :]
    assert max(measure.out for measure in measured(unfinished.encode(), tmp_path)) > 5
