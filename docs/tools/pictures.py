"""Draws the pictures of the docs with argmap itself: `python -m docs.tools.pictures [--check]`.

`--check` writes nothing and exits 1 if a picture is not what argmap draws today.
"""

from __future__ import annotations

import sys
from pathlib import Path

import argmap

_DOCS = Path(__file__).parents[1]
_MAPS = _DOCS.parent / "maps"
PICTURES = tuple(
    (map, view) for map in ("tutorial", "campus-cameras", "immigration-enforcement") for view in ("support", "tension")
)


def picture(map: str, view: str) -> bytes:
    """One picture as SVG."""
    return argmap.load(_MAPS / f"{map}.yaml").render(view=view)


def main() -> int:
    """Write or compare; the exit status."""
    stale = []
    for map, view in PICTURES:
        path = _DOCS / "pictures" / f"{map}-{view}.svg"
        drawn = picture(map, view)
        if path.exists() and path.read_bytes() == drawn:
            continue
        stale.append(path.name)
        if "--check" not in sys.argv:
            path.write_bytes(drawn)
    if stale and "--check" in sys.argv:
        print(f"out of date: {', '.join(stale)}; run python -m docs.tools.pictures", file=sys.stderr)
        return 1
    print(f"{len(PICTURES)} pictures, {len(stale)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
