"""All rules, one file each in a folder per family; listed here by code, and nowhere else."""

from __future__ import annotations

from argmap.checks.rule import FileRule, GraphRule, WaiverRule
from argmap.checks.rules.dialectic.unanswered_objection import unanswered_objection
from argmap.checks.rules.file.alias import alias
from argmap.checks.rules.file.complex_key import complex_key
from argmap.checks.rules.file.control_character import control_character
from argmap.checks.rules.file.duplicate_key import duplicate_key
from argmap.checks.rules.file.empty_file import empty_file
from argmap.checks.rules.file.many_documents import many_documents
from argmap.checks.rules.file.merge_key import merge_key
from argmap.checks.rules.file.missing_key import missing_key
from argmap.checks.rules.file.not_a_map import not_a_map
from argmap.checks.rules.file.not_utf8 import not_utf8
from argmap.checks.rules.file.not_yaml import not_yaml
from argmap.checks.rules.file.odd_id import odd_id
from argmap.checks.rules.file.overlay_conflict import overlay_conflict
from argmap.checks.rules.file.tab_indent import tab_indent
from argmap.checks.rules.file.tag import tag
from argmap.checks.rules.file.too_deep import too_deep
from argmap.checks.rules.file.too_large import too_large
from argmap.checks.rules.file.unknown_key import unknown_key
from argmap.checks.rules.file.unknown_rule import unknown_rule
from argmap.checks.rules.file.unreadable_base import unreadable_base
from argmap.checks.rules.file.unreasoned_waiver import unreasoned_waiver
from argmap.checks.rules.file.unused_waiver import unused_waiver
from argmap.checks.rules.file.wrong_shape import wrong_shape
from argmap.checks.rules.file.wrong_value import wrong_value
from argmap.checks.rules.provenance.altered_quote import altered_quote
from argmap.checks.rules.provenance.changed_source import changed_source
from argmap.checks.rules.provenance.missing_provenance import missing_provenance
from argmap.checks.rules.provenance.quote_not_in_source import quote_not_in_source
from argmap.checks.rules.provenance.unchecked_quote import unchecked_quote
from argmap.checks.rules.provenance.unreviewed_draft import unreviewed_draft
from argmap.checks.rules.provenance.unsourced_quote import unsourced_quote
from argmap.checks.rules.structure.circular_support import circular_support
from argmap.checks.rules.structure.contradictory_relations import contradictory_relations
from argmap.checks.rules.structure.dangling_reference import dangling_reference
from argmap.checks.rules.structure.duplicate_id import duplicate_id
from argmap.checks.rules.structure.misplaced_reference import misplaced_reference
from argmap.checks.rules.structure.mixed_pole import mixed_pole
from argmap.checks.rules.structure.off_topic_claim import off_topic_claim
from argmap.checks.rules.structure.orphan_claim import orphan_claim
from argmap.checks.rules.structure.reinforcing_circle import reinforcing_circle
from argmap.checks.rules.structure.supporting_contention import supporting_contention
from argmap.checks.rules.structure.unclear_contention import unclear_contention
from argmap.checks.rules.support.asserted_claim import asserted_claim
from argmap.checks.rules.support.loop_only_support import loop_only_support
from argmap.checks.rules.support.single_source_dependence import single_source_dependence
from argmap.checks.rules.support.ungrounded_claim import ungrounded_claim
from argmap.checks.rules.support.unsupported_claim import unsupported_claim
from argmap.checks.rules.tension.missing_measure import missing_measure
from argmap.checks.rules.tension.missing_safeguard import missing_safeguard
from argmap.checks.rules.tension.one_sided_tension import one_sided_tension

ALL_RULES: tuple[GraphRule | FileRule | WaiverRule, ...] = (
    unanswered_objection,
    unsupported_claim,
    ungrounded_claim,
    loop_only_support,
    single_source_dependence,
    asserted_claim,
    quote_not_in_source,
    altered_quote,
    missing_provenance,
    unchecked_quote,
    changed_source,
    unsourced_quote,
    unreviewed_draft,
    dangling_reference,
    duplicate_id,
    orphan_claim,
    unclear_contention,
    off_topic_claim,
    circular_support,
    contradictory_relations,
    misplaced_reference,
    mixed_pole,
    supporting_contention,
    reinforcing_circle,
    one_sided_tension,
    missing_safeguard,
    missing_measure,
    not_utf8,
    too_large,
    not_yaml,
    tab_indent,
    too_deep,
    control_character,
    many_documents,
    empty_file,
    not_a_map,
    duplicate_key,
    alias,
    merge_key,
    tag,
    complex_key,
    unknown_key,
    missing_key,
    wrong_shape,
    wrong_value,
    odd_id,
    unreadable_base,
    overlay_conflict,
    unreasoned_waiver,
    unused_waiver,
    unknown_rule,
)
