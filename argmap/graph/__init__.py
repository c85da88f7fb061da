"""The argument of a map as a graph, with questions that have names."""

from argmap.graph.argument import ArgumentGraph, Node, Reference, Step

__all__ = ["ArgumentGraph", "Node", "Reference", "Step"]
