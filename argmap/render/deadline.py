"""When a picture must be done; knows no picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import inf
from time import monotonic
from typing import Final, TypeVar

from argmap.files.config import MOST_SECONDS
from argmap.render.paint.programs import RenderError

Thing = TypeVar("Thing")


class EngineTimeoutError(RenderError):
    """Drawing was given up because it took too long."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment on a clock, and the seconds there were when it was set."""

    seconds: float
    moment: float
    clock: Callable[[], float] = monotonic

    @classmethod
    def after(cls, seconds: float, clock: Callable[[], float] = monotonic) -> Deadline:
        """Set it so many seconds from now; raises `RenderError` for what is no time to wait."""
        if not 0 < seconds <= MOST_SECONDS:
            raise RenderError(f"the timeout {seconds} is not greater than 0 and at most {MOST_SECONDS} seconds")
        return cls(seconds, clock() + seconds, clock)

    def left(self) -> float:
        """The seconds that are left; raises `EngineTimeoutError` where there are none."""
        left = self.moment - self.clock()
        if left <= 0:
            raise self.missed()
        return left

    def each(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """Yield the things; raises `EngineTimeoutError` before the first that is too late."""
        for thing in things:
            self.left()
            yield thing

    def missed(self) -> EngineTimeoutError:
        """The error, whose message says what to do."""
        advice = "raise the limit with `--timeout`, or draw a part of the map"
        return EngineTimeoutError(f"the layout takes longer than {self.seconds:g} s: {advice}")


NEVER: Final = Deadline(inf, inf)
