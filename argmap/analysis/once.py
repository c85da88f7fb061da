"""Answers that several rules and pictures ask for are worked out once a graph; knows no question."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from argmap.graph import ArgumentGraph

Answer = TypeVar("Answer")


def once(question: Callable[[ArgumentGraph], Answer]) -> Callable[[ArgumentGraph], Answer]:
    """Keep a question's answer for as long as the graph lives; a graph does not change, so it stays true."""
    answers: WeakKeyDictionary[ArgumentGraph, Answer] = WeakKeyDictionary()

    @wraps(question)
    def ask(graph: ArgumentGraph) -> Answer:
        if graph not in answers:
            answers[graph] = question(graph)
        return answers[graph]

    return ask
