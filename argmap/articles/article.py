"""What reading an article gives, or why it gives nothing; knows no format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """An article's text. `converted`: no file has this text yet, so spans refer to nothing until it is saved as UTF-8.

    A text that is not converted is the file's own, character for character, without its byte order mark.
    """

    text: str
    converted: bool
    title: str | None
    passed_over: tuple[str, ...] = ()
    """What is not in the text, in the article's order: a word for why, a colon, and the words, shortened."""
    guessed: str | None = None
    """The encoding, where nothing but a guess speaks for it."""


class ArticleError(Exception):
    """An article that cannot be read. As a string: the message, and after a semicolon the hint."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message if hint is None else f"{message}; {hint}")
        self.message = message
        self.hint = hint
