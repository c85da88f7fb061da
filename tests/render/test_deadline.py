"""A picture that takes too long is given up, whoever takes the time: by a clock that the test turns."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from math import inf, nan
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from argmap.cli.group import argmap
from argmap.graph import ArgumentGraph
from argmap.mapfile.loading import load
from argmap.render import Options, RenderError, draw
from argmap.render.deadline import Deadline, EngineTimeoutError
from argmap.render.layout.outline import Item, plan, stacked
from argmap.render.layout.routes import detours
from argmap.render.layout.support_scene import support_scene
from argmap.render.layout.tension_scene import tension_scene
from argmap.render.scene import to_dot
from argmap.render.type.style import THEMES
from argmap.views.support import support_view
from argmap.views.tension import tension_view

MESH = 12
TOO_LATE = "the layout takes longer than 2 s: raise the limit with `--timeout`, or draw a part of the map"


def ticking(step: float) -> Callable[[], float]:
    """A clock that goes on by a step each time somebody looks at it."""
    moments = count()
    return lambda: next(moments) * step


@pytest.fixture
def mesh(tmp_path: Path) -> Path:
    """Claims that all support one another, in a tension each with the first."""
    ids = [f"c{number}" for number in range(MESH)]
    claims = "".join(f"  {id}: {{text: Words., reasons: [{', '.join(set(ids) - {id})}]}}\n" for id in ids)
    tensions = "".join(f"  t{number}: {{title: T, safety: [c0], privacy: [{id}]}}\n" for number, id in enumerate(ids))
    path = tmp_path / "mesh.yaml"
    path.write_text(f"claims:\n{claims}tensions:\n{tensions}", encoding="utf-8")
    return path


def drawn(view: str, graph: ArgumentGraph, limit: Deadline) -> str:
    if view == "support":
        return to_dot(support_scene(support_view(graph), THEMES["colour"], limit), limit)
    return to_dot(tension_scene(tension_view(graph), THEMES["colour"], limit), limit)


@pytest.mark.parametrize(("view", "work"), [("support", MESH * (MESH - 1)), ("tension", MESH)])
def test_both_layouts_look_at_the_clock_as_often_as_they_have_work(view: str, work: int, mesh: Path) -> None:
    graph = load(mesh).graph
    with pytest.raises(EngineTimeoutError) as caught:
        drawn(view, graph, Deadline.after(2, ticking(2 / work)))
    assert str(caught.value) == TOO_LATE
    assert drawn(view, graph, Deadline.after(2, ticking(2 / work / 1000)))


@pytest.mark.parametrize("to", ["svg", "png", "pdf", "dot"])
def test_every_format_has_the_same_limit(mesh: Path, to: str, monkeypatch: pytest.MonkeyPatch) -> None:
    late = Deadline.after(2, ticking(0.01))
    monkeypatch.setattr(Deadline, "after", lambda seconds: late)
    with pytest.raises(EngineTimeoutError, match="longer than 2 s"):
        draw(load(mesh).graph, "support", to, Options(timeout=2))


def test_the_engine_has_what_the_layout_left() -> None:
    limit = Deadline.after(2, ticking(0.5))
    assert [limit.left() for _ in range(3)] == [1.5, 1.0, 0.5]
    with pytest.raises(EngineTimeoutError):
        limit.left()


def test_ways_between_the_same_columns_are_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.render.layout import routes

    items = [Item(10, 10, children=list(range(1, 21))), *(Item(10, 10) for _ in range(20))]
    planned = plan(stacked(items, 0), 120)
    ways: list[int] = []
    way = routes._way

    def counted(*ends: Any) -> Any:
        ways.append(1)
        return way(*ends)

    monkeypatch.setattr(routes, "_way", counted)
    pairs = [(target, source) for target in range(21) for source in range(21) if target != source]
    assert len(detours(planned, pairs)) == len(pairs)
    assert 0 < len(ways) <= len(planned.columns) ** 2 < len(pairs)


@pytest.mark.parametrize("seconds", ["inf", "nan", "0", "-1", "1e400", "86401"])
def test_what_is_no_time_to_wait(seconds: str, mesh: Path) -> None:
    done = CliRunner().invoke(argmap, ["render", str(mesh), "--timeout", seconds, "-o", "-"])
    assert done.exit_code == 2
    assert "is not greater than 0 and at most 86400." in done.stderr


@pytest.mark.parametrize("seconds", [inf, nan, 0.0, -1.0])
def test_a_library_user_gets_a_render_error(seconds: float, mesh: Path) -> None:
    with pytest.raises(RenderError, match="is not greater than 0 and at most 86400 seconds"):
        load(mesh).render(timeout=seconds)
