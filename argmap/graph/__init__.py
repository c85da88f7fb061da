"""The argument of a map as a graph, with questions that have names."""

from argmap.graph.argument import ArgumentGraph, Node, Reference, Step
from argmap.graph.names import Kind, Named

__all__ = ["ArgumentGraph", "Kind", "Named", "Node", "Reference", "Step"]
