"""A YAML parser's complaint -> a problem in our words; knows nothing of what a map says."""

from __future__ import annotations

from argmap.yaml.problem import Problem

# What the complaint contains (libyaml's words, PyYAML's own parser's), what we say of it, our hint.
_WORDS: tuple[tuple[tuple[str, ...], str, str | None], ...] = (
    (
        ("mapping values are not allowed",),
        "a second ': ' stands on one line, or the line is indented too far",
        "put the sentence in quotes if it contains a colon and a space",
    ),
    (
        ("',' or ']'",),
        "the list that '[' opens is not closed",
        "close it with ']', with ',' between its items",
    ),
    (
        ("',' or '}'",),
        "the map that '{' opens is not closed",
        "close it with '}', with ',' between its fields",
    ),
    (
        ("unexpected end of stream", "unexpected document separator"),
        "the quoted text that begins here is not closed",
        "close it with the same quotation mark",
    ),
    (
        ("unknown escape character", "expected escape sequence"),
        "the backslash begins no known escape",
        "use single quotes or two backslashes",
    ),
    (
        ("expected '-' indicator", "but found '?'"),
        "a list item is expected here",
        "begin it with '- ' in the column of its neighbours",
    ),
    (
        ("expected key", "<block end>"),
        "a key is expected here",
        "does the line begin in the column of its neighbours?",
    ),
    (
        ("could not find expected ':'",),
        "the line has no ': ' after its key",
        "write 'key: value', or indent a text's next line further",
    ),
    (
        ("cannot start any token",),
        "the text begins with a sign that YAML keeps for itself",
        "put it in quotes",
    ),
    (
        ("sequence entries are not allowed",),
        "a list begins on the line of its key",
        "begin it on the next line",
    ),
    (("expected node content", "expected the node content"), "a value is expected here", None),
    (("<document start>",), "the line begins left of the first key", "begin all top keys in one column"),
    (
        ("directive", "incompatible YAML", "directives"),
        "a line that begins with '%' is a directive to the parser",
        "leave it out",
    ),
    (
        ("comment or line break",),
        "something follows the sign that opens a block of text",
        "begin the text on the next line",
    ),
    (("alphabetic or numeric",), "a '&' or '*' begins the text", "put it in quotes"),
)
_AT_OPENING = (
    "could not find expected ':'",
    "unexpected end of stream",
    "unexpected document separator",
    "',' or ']'",
    "',' or '}'",
)
_TAGS = ("tag", "%-escape")


def syntax_problem(text: str, complaint: str, at: int, context_at: int | None, in_flow: bool) -> Problem:
    """Place and word what a parser could not go on from.

    `at` is where it stopped, `context_at` where what it was reading begins; `in_flow`: brackets were open.
    """
    tab = _tab_before(text, min(at, len(text)), in_flow)
    if tab is not None:
        return Problem("tab-indent", "a tab stands where only spaces indent", "use spaces", (tab, tab + 1))
    if any(word in complaint for word in _TAGS):
        message = "a '!' begins a tag, which a map does not allow"
        return Problem("tag", message, "put the text in quotes", _one(text, at))
    for needles, message, hint in _WORDS:
        if any(needle in complaint for needle in needles):
            opening = context_at is not None and any(needle in complaint for needle in _AT_OPENING)
            return Problem(
                "not-yaml",
                message,
                hint,
                _one(text, context_at if opening and context_at is not None else at),
            )
    return Problem("not-yaml", f"the text is not YAML from here on ({complaint})", None, _one(text, at))


def _one(text: str, at: int) -> tuple[int, int]:
    start = min(at, len(text))
    return start, min(start + 1, len(text))


def _tab_before(text: str, at: int, in_flow: bool) -> int | None:
    """Find the first tab in the indentation of the line at `at`, when it can be to blame."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    line = text[start : at + 1]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    to_blame = "\t" in indent and (not in_flow or len(indent) == len(line))
    return start + indent.index("\t") if to_blame else None
