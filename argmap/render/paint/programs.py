"""Finds the program that draws; knows neither DOT nor how the program is run."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from argmap.wording.pip import pip_install


class Engine(StrEnum):
    """Which graphviz draws: the one that argmap brings, the one on this machine, or the first there is."""

    AUTO = "auto"
    EMBEDDED = "embedded"
    SYSTEM = "system"


class RenderError(Exception):
    """A picture cannot be drawn; the message says why and what to do."""


class MissingEngineError(RenderError):
    """The program that should draw is not on this machine."""


EMBEDDED_PROGRAM: Final = "graphviz-pure"
SYSTEM_PROGRAM: Final = "dot"
_MISSING: Final = {
    Engine.EMBEDDED: f"graphviz-pure is not installed: run `{pip_install('graphviz-pure')}`, or use"
    " `--engine system` with the system's package called graphviz",
    Engine.SYSTEM: "the program 'dot' is not installed: install the system's package called graphviz,"
    " or use `--engine embedded`",
    Engine.AUTO: f"graphviz is not installed: run `{pip_install('graphviz-pure')}`, or install the system's package"
    " called graphviz and use `--engine system`",
}


def program_for(engine: Engine) -> tuple[Engine, str]:
    """Choose the program and say which engine it is; raises `MissingEngineError`."""
    if found := next(_programs(engine), None):
        return found
    raise MissingEngineError(_MISSING[engine])


def available(engine: Engine = Engine.AUTO) -> bool:
    """Say whether the engine is on this machine."""
    return next(_programs(engine), None) is not None


def _programs(engine: Engine) -> Iterator[tuple[Engine, str]]:
    if engine is not Engine.SYSTEM and (program := _embedded()):
        yield Engine.EMBEDDED, program
    if engine is not Engine.EMBEDDED and (program := shutil.which(SYSTEM_PROGRAM)):
        yield Engine.SYSTEM, program


def _embedded() -> str | None:
    """Find the program beside this Python, where pip put it, before any on the search path.

    argmap may be run by the absolute path of a virtual environment's Python, by pipx or from a user's
    folder: none of these need be on the search path.
    """
    user = sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user"))
    for folder in (sysconfig.get_path("scripts"), str(Path(sys.executable).parent), user):
        if program := shutil.which(EMBEDDED_PROGRAM, path=folder):
            return program
    return shutil.which(EMBEDDED_PROGRAM)
