"""The loop of `argmap review`: show, read a key, write the answer, read the map again."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from argmap.cli.held import signals_held
from argmap.cli.keyboard import Keyboard
from argmap.cli.refusal import Refusal, refusing
from argmap.cli.screen import Show
from argmap.cli.terminal import style_for
from argmap.files.config import find_config
from argmap.mapfile.saving import UnfitError, open_version, save
from argmap.report.review import render_review, render_summary
from argmap.report.visible import visible
from argmap.review.answers import Answer
from argmap.review.checking import objection_to
from argmap.review.pressing import End, Outcome, Question, press, typed
from argmap.review.session import Session, begun

_PROMPTS = {"text": "  claim> ", "title": "  title> ", "id": "  its id> "}

_LARGE = 500
"""Claims from which on it takes so long to read a map again that the next draft is shown before that."""


class Reviewing:
    """A review of one file. Raises Refusal for a map that cannot be read whole or has changed on the disk."""

    def __init__(self, path: str, texts: tuple[str, ...]) -> None:
        with refusing():
            self._version = open_version(path, texts, find_config(Path(path).parent))
        map = self._version.map
        if any(problem.name != "odd-id" for problem in map.document.problems):
            raise Refusal(f"'{visible(path)}' cannot be read completely: `argmap check` says why")
        self.session = begun(map.document, map.graph_with_rejected)

    def run(self, show: Show) -> None:
        """Ask for each draft; ends after the last, and when the input does."""
        with Keyboard() as keyboard:
            while self.session.current is not None:
                _show(self.session, show)
                try:
                    outcome = press(self.session, keyboard.key())
                except EOFError:
                    return
                if isinstance(outcome, Question):
                    outcome = typed(self.session, outcome, keyboard.line(_PROMPTS[outcome.wanted], outcome.prefilled))
                if isinstance(outcome, End):
                    return
                self._take(outcome, show)

    def summarise(self) -> None:
        """Say what was done."""
        style = style_for(sys.stdout)
        click.echo(render_summary(self.session, style), nl=False, color=style.colour)

    def _take(self, outcome: Outcome, show: Show) -> None:
        if isinstance(outcome, Session):
            self.session = outcome
        elif isinstance(outcome, Answer):
            if outcome.settled and len(self.session.graph.map.claims) > _LARGE:
                _show(self.session.expecting(outcome), show)
            with signals_held():
                self.session = self._written(outcome)

    def _written(self, answer: Answer) -> Session:
        """The session after an answer, once it is on the disk; nothing is written that reads otherwise than meant."""
        before = self.session
        if not answer.edits:
            return before.after(answer, before.document, before.graph)
        try:
            after = self._version.changed(
                answer.edits, lambda map: objection_to(before, answer, map.document, map.graph_with_rejected)
            )
        except UnfitError as error:
            return before.saying(f"nothing was written: {error}")
        with refusing():
            save(self._version, after)
        self._version = after
        return before.after(answer, after.map.document, after.map.graph_with_rejected)


def _show(session: Session, show: Show) -> None:
    show(render_review(session, style_for(sys.stdout), shutil.get_terminal_size().lines))
