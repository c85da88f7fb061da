"""The lines of the files that a report speaks of, read when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.files.reader import Reader
from argmap.yaml.decode import decode
from argmap.yaml.lines import Lines


class SourceLines:
    """Lines by file and number; `given` holds the bytes of what the reader must not read.

    A line that is not there, or not for the reader, is empty.
    """

    def __init__(self, given: Mapping[str, bytes], reader: Reader) -> None:
        self._given = given
        self._reader = reader
        self._tables: dict[str, Lines] = {}
        self._last: tuple[tuple[str, int] | None, str] = (None, "")

    def line(self, file: str, number: int) -> str:
        """One line without its end; asked for again and again, a long one is taken out once."""
        if self._last[0] != (file, number):
            self._last = ((file, number), self._line(file, number))
        return self._last[1]

    def _line(self, file: str, number: int) -> str:
        if file not in self._tables:
            self._tables[file] = Lines(decode(self._raw(file)).text)
        return self._tables[file].line(number)

    def _raw(self, file: str) -> bytes:
        if file in self._given:
            return self._given[file]
        try:
            return self._reader.read(file)
        except OSError:
            return b""
