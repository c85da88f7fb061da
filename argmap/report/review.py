"""A review on a terminal: the card of a draft with its words in their source, and the keys. Knows no terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from argmap.report.review_fields import INDENT, fields, heading, labelled, statement
from argmap.report.style import PLAIN, Style
from argmap.report.visible import cells
from argmap.report.wrapping import Piece, clipped, wrapped
from argmap.review.keys import KEYS, Key, keys_for
from argmap.review.session import Choice, Session
from argmap.review.surroundings import Surroundings, extraction_of, surroundings_of

_DIM, _BOLD, _CUE, _KEY, _SAID = "2", "1", "1;4", "1;36", "32"
_LEAST = 3
"""Lines of context that are shown however low the terminal is."""

_HIGHEST = 24
"""In a higher terminal the keys stay as near to the card."""

_NO_TEXT = "The source's text is not at hand: --texts FOLDER says where it is."


def render_review(session: Session, style: Style = PLAIN, height: int = 24) -> str:
    """The screen of a session: as high as the terminal at most, where its claim's own words leave room for that."""
    draft = session.current
    if draft is None:
        return ""
    number = session.total - len(session.queue) + 1
    head = heading(f"{draft.kind} {number} of {session.total}", session.document.name, style)
    if session.mode == "help":
        return _screen([head, "", *_help(style)], [_line("any key", "back", style)], height)
    above = [head, "", *statement(session.graph, draft, style), "", *fields(session.graph, draft, style), ""]
    below = [*_said(session, style), *_choices(session, style)]
    if not session.choices:
        below.append(_keys(keys_for(draft.kind), style))
    room = max(height - len(above) - len(below) - 2, 0 if session.choices else _LEAST)
    return _screen([*above, *_context(session, style, room)] if room > 1 else above, below, height)


def render_summary(session: Session, style: Style = PLAIN) -> str:
    """What has been done, and what is left, in a line."""
    verbs = ("accepted", "rejected", "edited", "merged")
    counts = ", ".join(f"{verb} {session.count(verb)}" for verb in verbs)
    left = len(session.waiting)
    lines = [f"{counts}; {left} {'draft' if left == 1 else 'drafts'} left"]
    for file in dict.fromkeys(session.elsewhere):
        lines.append(elsewhere(file, session.elsewhere.count(file)))
    return "".join(line + "\n" for line in lines)


def elsewhere(file: str, number: int) -> str:
    """Say that drafts stand in a base, which is not this file's to change."""
    return clipped(f"{number} more {'stands' if number == 1 else 'stand'} in '{file}': review that file", 200)


def _screen(above: Sequence[str], below: Sequence[str], height: int) -> str:
    """Lines from the top, and lines that stay at one place whatever is above them."""
    space = max(min(height, _HIGHEST) - 1 - len(above) - len(below), 1)
    return "".join(f"{line}\n" for line in (*above, *[""] * space, *below))


def _context(session: Session, style: Style, room: int) -> list[str]:
    """The sentence among its neighbours, so many lines of it at most."""
    draft = session.current
    assert draft is not None
    around = surroundings_of(session.graph, draft)
    if around is None:
        return [INDENT + line for line in wrapped([(_NO_TEXT, _DIM)], style.width - 2 * len(INDENT), style)]
    place = " · ".join(part for part in (around.source, around.section) if part)
    extraction = extraction_of(session.graph, draft)
    pieces = _pieces(around, extraction.words if extraction else (), style)
    lines = _cut(pieces, style, room - 1)
    bar = style.paint("│", _DIM)
    title = style.paint(clipped(place, style.width - 2 * len(INDENT)), _DIM)
    return [INDENT + title, *(f"{INDENT}{bar} {line}".rstrip() for line in lines)]


def _pieces(around: Surroundings, cues: Iterable[str], style: Style) -> list[list[Piece]]:
    """What stands before the sentence, the sentence, and what stands after it."""
    marks = ("", "") if style.colour else ("» ", " «")
    sentence = [(marks[0], ""), *_cued(around.sentence, cues), (marks[1], "")]
    return [[(around.before, _DIM)], sentence, [(around.after, _DIM)]]


def _cued(sentence: str, cues: Iterable[str]) -> Iterator[Piece]:
    """The sentence with the words that made a cue fire in a paint of their own."""
    words = "|".join(rf"\b{re.escape(cue)}\b" for cue in sorted(cues, key=len, reverse=True) if cue)
    parts = re.split(f"({words})", sentence, flags=re.IGNORECASE) if words else [sentence]
    yield from ((part, _CUE if number % 2 else _BOLD) for number, part in enumerate(parts) if part)


def _cut(pieces: list[list[Piece]], style: Style, room: int) -> list[str]:
    """The lines of the whole, cut above and below the sentence to so many."""
    before, sentence, after = pieces
    width = style.width - 2 * len(INDENT) - 2
    lead = len(wrapped(before, width, style)) if before[0][0] else 1
    upto = len(wrapped([*before, (" ", ""), *sentence], width, style))
    lines = wrapped([*before, (" ", ""), *sentence, (" ", ""), *after], width, style)
    spare = max(room - (upto - lead + 1), 0)
    first = max(lead - 1 - (spare + 1) // 2, 0)
    last = min(first + max(room, 1), len(lines))
    return lines[max(last - max(room, 1), 0) : last] if last == len(lines) else lines[first:last]


def _said(session: Session, style: Style) -> Iterator[str]:
    if session.said:
        code = "33" if session.said.startswith(("nothing", "there is nothing")) else _SAID
        yield from (INDENT + line for line in wrapped([(session.said, code)], style.width - 2 * len(INDENT), style))


def _choices(session: Session, style: Style) -> Iterator[str]:
    if session.mode == "merge":
        yield from (INDENT + line for line in wrapped([("It says the same as", "")], style.width - 4, style))
        yield from (_listed(choice, style) for choice in session.choices)
        yield _line("esc", "back", style)
    elif session.choices:
        words = [(choice.key, choice.value) for choice in session.choices]
        pieces = [piece for pair in [*words, ("esc", "back")] for piece in _paired(*pair)]
        yield from (line.rstrip() for line in labelled(f"{session.mode}?", pieces, style, width=7))


def _paired(key: str, word: str) -> list[Piece]:
    """A key and its word, which stay on one line: a no-break space joins them."""
    return [(key, _KEY), (f"\N{NO-BREAK SPACE}{word}\N{NO-BREAK SPACE}", ""), (" ", "")]


def _listed(choice: Choice, style: Style) -> str:
    words = clipped(choice.remark, style.width - 7)
    room = style.width - 9 - cells(words)
    id = clipped(choice.value, room) if cells(choice.value) <= room else ""
    return f"{INDENT}{style.paint(choice.key, _KEY)}  {words}" + (f"  {style.paint(id, _DIM)}" if id else "")


def _line(key: str, word: str, style: Style) -> str:
    return f"{INDENT}{style.paint(key, _KEY)} {word}"


def _keys(keys: list[Key], style: Style) -> str:
    """The keys on one line: each is the capital letter of its word; the least needed go where there is no room."""
    shown = list(keys)
    while len(INDENT) * 2 + sum(len(key.word) + 2 for key in shown) - 2 > style.width and max(map(_rank, shown)):
        shown.remove(max(shown, key=_rank))
    return INDENT + "  ".join(style.paint(key.word[:1].upper(), _KEY) + key.word[1:] for key in shown)


def _rank(key: Key) -> int:
    return key.rank


def _help(style: Style) -> Iterator[str]:
    for key in KEYS:
        word = key.word if key.word != key.key else "help"
        yield from labelled(f"{key.key}  {word}", [(key.meaning, "")], style, width=13)
