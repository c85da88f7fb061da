"""All rules, one file each in a folder per family; listed here by code, and nowhere else.

Those on what the reader has found out are data: `file/reported.py` lists them.
"""

from __future__ import annotations

from argmap.checks.rule import FileRule, GraphRule, WaiverRule
from argmap.checks.rules.dialectic.unanswered_objection import unanswered_objection
from argmap.checks.rules.file.reported import REPORTED
from argmap.checks.rules.file.unknown_rule import unknown_rule
from argmap.checks.rules.file.unreasoned_waiver import unreasoned_waiver
from argmap.checks.rules.file.unused_waiver import unused_waiver
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
    *REPORTED,
    unreasoned_waiver,
    unused_waiver,
    unknown_rule,
)
