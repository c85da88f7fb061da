"""The argument of a map as a graph, with questions that have names."""

from argmap.graph.argument import ArgumentGraph
from argmap.graph.names import Kind, Named
from argmap.graph.references import Reference
from argmap.graph.step import Node, Step

__all__ = ["ArgumentGraph", "Kind", "Named", "Node", "Reference", "Step"]
