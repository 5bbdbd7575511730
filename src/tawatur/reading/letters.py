"""The language of a text by its letters and most frequent words: no model, the same answer everywhere."""

import re
from collections import Counter
from collections.abc import Mapping

from tawatur.packs.languages import Language
from tawatur.packs.scripts import ScriptRules

_WORD = re.compile(r"[^\W\d_]+")
UNDETERMINED = "und"


def tell_language(text: str, rules: ScriptRules, languages: Mapping[str, Language]) -> str:
    """The ISO 639 code: a language with a pack, another of its script told by its own letters, else "und".

    Of the languages that share a script, the one whose most frequent words the text has most of; where none stands
    out, as in a text of a few words, the one that stands in.
    """
    sample = text[: rules.sample]
    letters = Counter(sample)
    counts = {name: _count(script.letters, letters) for name, script in rules.scripts.items()}
    told = _choose_script(counts, sum(letters[letter] for letter in letters if letter.isalpha()), rules)
    if told is None:
        return UNDETERMINED
    for code, own in rules.scripts[told].others.items():
        if _count(own, letters) >= rules.own_share * counts[told]:
            return code
    rivals = {code: language for code, language in languages.items() if language.script == told}
    return next(iter(rivals), UNDETERMINED) if len(rivals) < 2 else _weigh(sample, rivals, rules)


def _count(pattern: str, letters: Mapping[str, int]) -> int:
    """How often characters that a pattern allows stand in a text; `letters` are its characters with their numbers."""
    return sum(map(letters.__getitem__, re.findall(pattern, "".join(letters))))


def _choose_script(counts: Mapping[str, int], letters: int, rules: ScriptRules) -> str | None:
    """The script most letters are of; the foreign one must lead by its factor."""
    total = sum(counts.values())
    if not total or total < rules.least_share * letters:
        return None
    own = {name: count for name, count in counts.items() if name != rules.foreign}
    best = max(own, key=lambda name: own[name])
    return rules.foreign if counts[rules.foreign] > rules.foreign_factor * own[best] else best


def _weigh(sample: str, rivals: Mapping[str, Language], rules: ScriptRules) -> str:
    """The language whose telling words stand out, else the one that stands in, else the first."""
    words = Counter(_WORD.findall(sample.lower()))
    least = rules.telling_share * words.total()
    shares = sorted(((sum(words.get(word, 0) for word in rivals[code].telling), code) for code in rivals), reverse=True)
    (most, best), (next_most, _) = shares[:2]
    if most and most >= least and most >= rules.telling_lead * next_most:
        return best
    return next((code for code, language in rivals.items() if language.stands_in), best)
