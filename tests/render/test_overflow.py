"""No text leaves its box, in a browser, in fonts far wider than the one that was measured."""

from __future__ import annotations

import pytest

from argmap.render import Options, draw
from argmap.render.paint.engine import layout
from argmap.render.paint.programs import Engine, available
from argmap.render.paint.svg import finish_svg

from .drawn import FULL, ODD, graph_of
from .overflow import Measure, browser, measured
from .samples import SCRIPTS, SUPPORT

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(browser() is None, reason="chromium is not installed"),
    pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed"),
]

SAMPLES = {"support": SUPPORT, "scripts": SCRIPTS}
MAPS = {
    "a support picture": (FULL, "support"),
    "a tension picture": (FULL, "tension"),
    "a long word": (ODD["a long word"], "support"),
}


@pytest.fixture(scope="module")
def drawings() -> dict[str, bytes]:
    """Each sample and map in SVG, and a sample as the engine left it."""
    bare = layout(SUPPORT, "svg").decode()
    options = Options(engine="embedded")
    return {
        **{name: finish_svg(layout(dot, "svg"), title="t", description="d") for name, dot in SAMPLES.items()},
        **{name: draw(graph_of(text), view, "svg", options) for name, (text, view) in MAPS.items()},
        "unfinished": f"<?xml?>{bare[bare.index('<svg') :]}".encode(),
    }


@pytest.fixture(scope="module")
def measures(drawings: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Measure]]:
    """What one run of the browser measures in each of them."""
    found = measured(drawings.values(), tmp_path_factory.mktemp("browser"))
    return dict(zip(drawings, found, strict=True))


@pytest.mark.parametrize("name", [*SAMPLES, *MAPS])
def test_text_stays_in_its_box(name: str, measures: dict[str, list[Measure]]) -> None:
    assert measures[name]
    assert [measure for measure in measures[name] if measure.out > 0] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_text_is_as_wide_as_it_is_held(
    name: str, drawings: dict[str, bytes], measures: dict[str, list[Measure]]
) -> None:
    assert len(measures[name]) >= 4 * drawings[name].count(b'class="node"')
    assert [measure for measure in measures[name] if abs(measure.width - measure.held) > 1] == []


def test_measure_sees_text_that_leaves_its_box(measures: dict[str, list[Measure]]) -> None:
    assert max(measure.out for measure in measures["unfinished"]) > 5
