"""What the cues made of one sentence: each that was tried, whether it fired, and if not why not."""

from __future__ import annotations

from argmap.cues.cue import STAGES
from argmap.cues.cuebook import all_cues
from argmap.extract.matcher import Matcher, Trial
from argmap.extract.reading import extracted_from
from argmap.extract.sentence import Known, Sentence
from argmap.prose.words import folded_words, words_of
from argmap.sides.lexicon import Lexicon
from argmap.sides.weights import ROLES


def why_lines(text: str, wanted: str, lexicon: Lexicon) -> list[str]:
    """Lines about the sentence with that number, or the first that has those words. Raises LookupError."""
    number, known = _sentence(text, wanted, lexicon)
    lines = [f"sentence {number}: {' '.join(known.sentence.text.split())}", ""]
    lines += [f"labels: side {known.siding.side}, kind {known.kind}, hedge {known.hedge}"]
    for claim in known.clauses or (known,):
        lines += _weighed(claim, bool(known.clauses))
    lines += [
        f"words of '{hit.side}' ({hit.group}): {_words(known.sentence, hit.first, hit.last)}"
        for hit in known.sentence.hits
    ]
    matcher = Matcher(all_cues())
    for stage in STAGES:
        lines += [_line(stage, trial) for trial in matcher.trials(stage, known)]
    return lines


def _weighed(claim: Known, is_clause: bool) -> list[str]:
    """What spoke for which side, the heaviest first, and the sums."""
    weights = all_cues().weights
    sums = ", ".join(
        f"{_side(role, claim)} {weight:+.2f}" for role, weight in weights.sums(claim.siding.evidence).items()
    )
    lines = [f"clause of side {claim.siding.side}: {' '.join(claim.sentence.text.split())}"] if is_clause else []
    lines += [f"weighed: {sums}"] if claim.siding.evidence else []
    for name in sorted(claim.siding.evidence, key=lambda name: -max(map(abs, weights.table.get(name, [0.0])))):
        row = ", ".join(f"{_side(role, claim)} {weights.of(name, role):+.2f}" for role in ROLES)
        if name in weights.table:
            told = " ".join(_side(word, claim) for word in name.split())
            lines.append(f"  {told:<26} {row}")
    return lines


def _side(role: str, claim: Known) -> str:
    if role == "acting":
        return claim.sentence.acting
    return claim.sentence.all_sides[1] if role == "other" else role


def _line(stage: str, trial: Trial) -> str:
    if trial.match is None:
        outcome = "does not match"
    elif trial.fired:
        words = " ".join(trial.match[0].split())
        outcome = f"fired at '{words}'" if words else "fired"
    else:
        outcome = f"matches, but not: {trial.failed}"
    return f"{stage:<9} {trial.cue.id:<24} {outcome}"


def _words(sentence: Sentence, first: int, last: int) -> str:
    return sentence.text[sentence.words[first].start : sentence.words[last].end]


def _sentence(text: str, wanted: str, lexicon: Lexicon) -> tuple[int, Known]:
    looked_for = f" {_folded(wanted)} "
    seen: list[Known] = []
    extracted_from(text, lexicon, suggest=True, watch=seen.append)
    for number, known in enumerate(seen, 1):
        if str(number) == wanted.strip() or (looked_for.strip() and looked_for in f" {_folded(known.sentence.text)} "):
            return number, known
    raise LookupError(f"no sentence has the words or the number '{wanted}'")


def _folded(text: str) -> str:
    return folded_words(words_of(text))
