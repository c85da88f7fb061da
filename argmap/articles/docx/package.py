"""Opens the parts of a DOCX file that is not trusted; knows no paragraph.

What is unpacked is counted as it comes, not as the archive says; a part with a document type, and so with entities,
is refused; nothing outside the archive is fetched.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from argmap.articles.article import ArticleError
from argmap.articles.extra import library
from argmap.articles.tags import count_tags

_PIECE: Final = 1 << 20
_PACKED: Final = (ZIP_STORED, ZIP_DEFLATED)
"""Of the other ways zipfile unpacks as much as a megabyte holds at once, which may be gigabytes."""
_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")


class Package:
    """The XML parts of one DOCX file; `most` is how many bytes all that are read may have together."""

    def __init__(self, raw: bytes, most: int) -> None:
        self._etree = library("lxml.etree", "DOCX")
        self._archive = ZipFile(BytesIO(raw))
        self._names = set(self._archive.namelist())
        self._most = self._left = most
        self._tags = 0

    def margins(self) -> list[tuple[str, str]]:
        """Give the name of each header and footer, with the word for which it is."""
        return [(name, match[1]) for name in sorted(self._names) if (match := _MARGIN.fullmatch(name))]

    def part(self, name: str) -> Any:
        """Give a part's root element, None where there is no such part; raises `ArticleError` for a broken one."""
        if name not in self._names:
            return None
        unpacked = self._unpack(name)
        self._tags = count_tags(unpacked, self._tags)
        parser = self._etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = self._etree.fromstring(unpacked, parser)
        except self._etree.XMLSyntaxError as error:
            raise ArticleError(f"the DOCX file's part '{name}' cannot be parsed") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise ArticleError(f"the DOCX file's part '{name}' has a document type, which none may have")
        return root

    def _unpack(self, name: str) -> bytes:
        pieces = []
        try:
            if self._archive.getinfo(name).compress_type not in _PACKED:
                raise ArticleError(f"the DOCX file's part '{name}' is packed in a way that no DOCX file is")
            with self._archive.open(name) as part:
                while piece := part.read(_PIECE):
                    pieces.append(piece)
                    self._left -= len(piece)
                    if self._left < 0:
                        raise ArticleError(f"the DOCX file unpacks to more than {self._most // 1024 // 1024} MiB")
        except (ArticleError, MemoryError):
            raise
        except Exception as error:  # a false place or size gives ValueError, struct.error, OverflowError and more
            raise ArticleError(f"the DOCX file's part '{name}' cannot be unpacked") from error
        return b"".join(pieces)
