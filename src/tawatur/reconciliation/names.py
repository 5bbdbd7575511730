"""Names made comparable: folded words, consonant skeletons across scripts."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from tawatur.core.judgement import Verdict
from tawatur.packs.languages import ARABIC
from tawatur.packs.packs import Packs
from tawatur.reconciliation.sounds import SoundReader

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DIGITS = re.compile(r"\d+")
_LATIN = re.compile(r"[a-z]")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_JOINING = "Arabic"  # the script whose particles are always written onto the name, to be compared
_POSSESSIVE = re.compile(r"['’]s?$")


class NameReader:
    """Reads names by the rules of the packs. Every method is a pure function of its argument."""

    def __init__(self, packs: Packs) -> None:
        """`packs` give the folding, the alphabets and the rules of names."""
        rules = packs.reconciliation_rules
        fold = packs.folding.fold
        self._fold = fold
        self._rules = rules.names
        self._skeleton = rules.skeleton
        self._merged = str.maketrans(rules.skeleton.merged)
        self._rules_of_sounds = rules.sounds
        self.sounds = SoundReader(packs.sounds, rules.sounds, packs.folding)
        self._drop = {fold(word) for word in rules.names.drop}
        self._joined = {fold(key): value for key, value in rules.names.joined.items()}
        self._together = {fold(key): value for key, value in rules.names.together.items()}
        self._closing = {fold(word) for word in rules.names.closing}
        self._onto = {script: {fold(word) for word in words} for script, words in rules.names.onto.items()}
        self._articles = tuple(fold(word) for word in rules.names.articles)
        self._fused = {fold(key): fold(value) for key, value in rules.names.fused.items()}
        self._consonants = {fold(key): v for table in rules.skeleton.scripts.values() for key, v in table.items()}
        self._initial = {fold(key): value for key, value in rules.skeleton.initial.items()}
        self._letters = {fold(key): value for key, value in rules.skeleton.letters.items()}
        self._alphabets = {code: set(language.alphabet) for code, language in packs.languages.items()}
        self.words = lru_cache(maxsize=200_000)(self._read_words)
        self.language = lru_cache(maxsize=200_000)(self._read_language)
        self.is_office = lru_cache(maxsize=200_000)(self._begins_like_post)
        self.skeleton = lru_cache(maxsize=200_000)(self._read_skeleton)
        self._common = {
            "body": self._gather(rules.names.institutions.values()),
            "instrument": self._gather(rules.names.instruments.values()),
        }
        self._states = _list_states(packs)
        self._sole_posts = frozenset(rules.names.sole_posts)
        self._posts = [
            self.words(wording) for post in rules.posts for listed in post.words.values() for wording in listed
        ]

    def _read_words(self, name: str) -> tuple[str, ...]:
        """The words of a name, folded: articles and particles off, «عبد» and «لو» joined to what follows."""
        return self._join_words(name, {**self._joined, **{word: word for word in self._onto[_JOINING]}})

    def _read_whole(self, name: str) -> tuple[str, ...]:
        """The same, where what is written otherwise than an article is none: «إلهام», «ألين», not «الأمين»."""
        told = _WORDS.findall(name.replace("-", " "))
        whole = {self._fold(word) for word in told if not word.startswith(tuple(self._rules.articles))}
        joined = {**self._joined, **{word: word for word in self._onto[_JOINING]}}
        return self._join_words(name, joined, frozenset(whole) if self.language(name) == ARABIC else frozenset())

    def _join_words(self, name: str, joined: Mapping[str, str], whole: frozenset[str] = frozenset()) -> tuple[str, ...]:
        words: list[str] = []
        joining = ""
        for word in _WORDS.findall(self._fold(name).replace("-", " ")):
            if word in self._closing and words and not joining:
                words[-1] += word
                continue
            bare = word if word in whole else self._bare(word)
            if bare in self._drop:
                continue
            if bare in joined and not joining:
                joining = joined[bare]
                continue
            words.append(joining + bare)
            joining = ""
        return tuple([*words, joining] if joining else words)

    def _write_family(self, name: str) -> str:
        """The family name of a Latin name with the particle before it written onto it (LeDrian); "" without one."""
        words = _WORDS.findall(self._fold(name).replace("-", " "))
        return words[-2] + words[-1] if len(words) > 1 and words[-2] in self._onto["Latin"] else ""

    def list_families(self, name: str) -> tuple[str, ...]:
        """The last word of a name, and where a particle stands before it, both as one word."""
        return tuple(filter(None, (*self.words(name)[-1:], self._write_family(name))))

    def _bare(self, word: str) -> str:
        for start, article in self._fused.items():
            if word.startswith(start) and len(word) > len(start) + 2:
                word = article + word[len(start) :]
        for article in self._articles:
            if word.startswith(article) and len(word) > len(article) + 1:
                word = word[len(article) :]
                break
        for start, short in self._together.items():
            if word.startswith(start) and len(word) > len(start) + 1:
                return short + word[len(start) :]
        return word

    def key(self, name: str) -> str:
        """One comparable string for a name; "" for one without words."""
        return " ".join(self.words(name))

    def bare_states(self, name: str) -> frozenset[str]:
        """The words of a name, those that say whose it is ("Pakistan's", "Pakistani") given as the state's code."""
        bare = ((word, _POSSESSIVE.sub("", word)) for word in self.words(name))
        return frozenset(self._states.get(word) or self._states.get(short) or short for word, short in bare)

    def _read_language(self, name: str) -> str:
        """The language whose alphabet holds the first letter that any alphabet holds; "" if none does."""
        for char in name.lower():
            for code, alphabet in self._alphabets.items():
                if char in alphabet:
                    return code
        return ""

    def _gather(self, lists: Iterable[list[str]]) -> frozenset[str]:
        return frozenset(word for words in lists for entry in words for word in self.words(entry))

    def is_common(self, name: str, group: str) -> bool:
        """Whether a name is made of words common to its group alone, so that many things may bear it."""
        common = self._common.get(group, frozenset())
        return all(word in common or (word.isdigit() and group == "body") for word in self.words(name))

    def _begins_like_post(self, name: str) -> bool:
        """Whether the words begin like a post («قائد الجيش») and so describe a person rather than name one."""
        words = self.words(name)
        return any(post and words[: len(post)] == post for post in self._posts)

    def is_sole(self, key: str) -> bool:
        """Whether the key of a title is that of an office that a state has one of."""
        return key in self._sole_posts

    def _read_skeleton(self, word: str) -> str:
        """The consonants of one folded word in an alphabet shared by the scripts; digits are kept."""
        if _DIGITS.fullmatch(word):
            return word
        for pair, value in self._skeleton.pairs.items():
            word = word.replace(pair, value.upper())
        out: list[str] = []
        for place, char in enumerate(word):
            value = char.lower() if char.isupper() else self._consonants.get(char, "")
            if place == 0 and not value:
                value = self._initial.get(char, "")
            if value and not (out and out[-1] == value and word[place - 1] == char):
                out.append(value)
        if len(out) > 1 and out[-1] == self._skeleton.final:
            out.pop()
        return "".join(out)

    def writes_own(self, name: str, state: str) -> bool:
        """Whether a name in Arabic letters is one of a state that writes its own names so, as far as that is known."""
        transcribed = state.isupper() and state not in self._rules.own_letters
        return not (transcribed and self.language(name) == ARABIC)

    def merge(self, skeleton: str) -> str:
        """A skeleton with those consonants as one that countries write otherwise («سيرجي», «سيرغي»)."""
        return skeleton.translate(self._merged)

    def skeletons(self, name: str) -> tuple[str, ...]:
        """The skeletons of the words of a name, empty ones kept out."""
        return tuple(s for s in map(self.skeleton, self.words(name)) if s)

    def designation(self, name: str) -> str:
        """One form for the spellings of a designation: «جي إف-17», JF-17 and JF17 are one."""
        out: list[str] = []
        for word in self._join_words(name, self._joined):
            for part in _PARTS.findall(word):
                letters = self._letters.get(part, part)
                short = part.isdigit() or len(letters) == 1 or (_LATIN.match(letters) and len(letters) <= 3)
                out.append("".join(self._letters.get(c, c) for c in letters) if short else self.skeleton(part))
        return "".join(out)

    def alike(self, left: str, right: str) -> bool:
        """Whether two folded words of one script are near in spelling and have one skeleton."""
        if left == right:
            return True
        if self.language(left) != self.language(right):
            return False
        close = fuzz.ratio(left, right) >= self._rules.near_spelling
        return close and self.merge(self.skeleton(left)) == self.merge(self.skeleton(right))

    def ends(self, left: str, right: str) -> bool:
        """Whether one name is the other without what stands before («طيب إردوغان», «رجب طيب أردوغان»): it may be the
        same person's, or his father's.
        """
        short, long = sorted((self.words(left), self.words(right)), key=len)
        return bool(short) and long[-len(short) :] == short

    def respells(self, left: str, right: str) -> bool:
        """Whether two names are one but for a word of other letters («فرنسوا هولاند», «فرنسوا أولوند»)."""
        ours, theirs = self.words(left), self.words(right)
        if ours == theirs or len(ours) != len(theirs):
            return bool(ours) and ours == theirs
        others = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
        return 1 == len(others) < len(ours) and fuzz.ratio(*others[0]) >= self._rules.respelled

    def names_two(self, left: str, right: str) -> bool:
        """Whether two names of one script are one word for a body with other words beside it, states left out:
        «وزارة الداخلية» and «وزارة الصحة» are two bodies, "police" and "Swedish police" may be one.
        """
        ours, theirs = (
            {self.skeleton(word) for word in self.bare_states(name) if not word.isupper()} for name in (left, right)
        )
        return bool(ours & theirs and ours - theirs and theirs - ours) and self.language(left) == self.language(right)

    def judge(self, left: str, right: str) -> Verdict:
        """Whether two names, one in Arabic and one in Latin letters, may be one name.

        Yes if the first words sound the same and the last words too, no if either pair sounds different; what lies
        between them may be left out. A name of one word is never more than unsure.
        """
        arabic, latin = (left, right) if self.language(left) == ARABIC else (right, left)
        ours, theirs = self.words(arabic), self.words(latin)
        if not ours or not theirs:
            return Verdict.UNSURE
        least = max(self._compare(told, latin) for told in {ours, self._read_whole(arabic)})
        if least < self._rules_of_sounds.different:
            return Verdict.NO
        whole = min(len(ours), len(theirs)) > 1 and least >= self._rules_of_sounds.same
        return Verdict.YES if whole else Verdict.UNSURE

    def _compare(self, ours: tuple[str, ...], latin: str) -> float:
        """How alike the words of an Arabic and of a Latin name sound at their least: the first and the last of each."""
        theirs = self.words(latin)
        families = self.list_families(latin)
        family = max(self.sounds.likeness(ours[-1], one) for one in families)
        least = min(self.sounds.likeness(ours[0], theirs[0]), family)
        if min(len(ours), len(theirs)) == 1:
            least = max(self.sounds.likeness(one, other) for one in ours for other in {*theirs, *families})
        return least


def _list_states(packs: Packs) -> dict[str, str]:
    """Folded adjectives and names of one word, article off, to the code of their state."""
    gazetteer = packs.gazetteer
    article = re.compile(f"^(?:{'|'.join(map(re.escape, map(packs.folding.fold, packs.articles)))})")
    names = {
        article.sub("", form): gazetteer.entries[keys[0]].state
        for form, keys in gazetteer.by_form.items()
        if " " not in form and gazetteer.entries[keys[0]].kind == "country"
    }
    return {**names, **gazetteer.nisba}
