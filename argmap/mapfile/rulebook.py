"""Which rules run: the settings of a folder and the wishes of a command, laid together; knows no rule's business."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.checks import Choice
from argmap.checks.checker import AnyRule
from argmap.diagnostic import Severity
from argmap.files.config import Config, ConfigError, UnknownRuleError


def chosen(config: Config, select: Iterable[str], ignore: Iterable[str], verbose: bool) -> Choice:
    """Make a choice; raises UnknownRuleError for the command's words and ConfigError for those of the settings.

    A `select` of the command is a wish for just these rules: what the settings leave out does not then count.
    """
    wanted, unwanted = _split(select), _split(ignore)
    for word in (*wanted, *unwanted):
        _must_name(word)
    severities = _severities(config)
    off = tuple(rule for rule, weight in severities.items() if weight == "off")
    weights = {rule: Severity(weight) for rule, weight in severities.items() if weight != "off"}
    if wanted:
        return Choice(wanted, unwanted, weights, verbose)
    for key, words in (("select", config.select), ("ignore", config.ignore)):
        _follow(config, key, words)
    return Choice(config.select, (*unwanted, *config.ignore, *off), weights, verbose)


def errors_of(choice: Choice) -> Choice:
    """The same choice without the rules whose findings are no errors."""
    lesser = [rule.name for rule in _rules() if choice.severities.get(rule.name, rule.severity) is not Severity.ERROR]
    return replace(choice, ignore=(*choice.ignore, *lesser))


def find_rule(word: str) -> AnyRule:
    """The rule with a name or a code; raises UnknownRuleError with a near name."""
    for rule in _rules():
        if word.lower() == rule.name or word.upper() == rule.code:
            return rule
    raise UnknownRuleError(_unknown(word))


def _rules() -> tuple[AnyRule, ...]:
    from argmap.checks.rules import ALL_RULES

    return ALL_RULES


def _split(words: Iterable[str]) -> tuple[str, ...]:
    """Commas part words, too."""
    return tuple(word.strip() for group in words for word in group.split(",") if word.strip())


def _must_name(word: str) -> None:
    if not any(word == rule.name or rule.code.startswith(word.upper()) for rule in _rules()):
        raise UnknownRuleError(_unknown(word))


def _unknown(word: str) -> str:
    from argmap.wording.near import did_you_mean

    names = [rule.name for rule in _rules()]
    codes = [rule.code for rule in _rules()]
    near = did_you_mean(word.lower(), names) or did_you_mean(word.upper(), codes)
    return f"'{word}' is not a rule; {near or '`argmap rules` lists them'}"


def _severities(config: Config) -> Mapping[str, str]:
    """The settings' severities by rule name."""
    _follow(config, "severity", config.severity)
    return {find_rule(word).name: weight for word, weight in config.severity.items()}


def _follow(config: Config, key: str, words: Iterable[str]) -> None:
    try:
        for word in words:
            _must_name(word) if key != "severity" else find_rule(word)
    except UnknownRuleError as error:
        raise ConfigError(f"{config.file}: {key}: {error}") from error
