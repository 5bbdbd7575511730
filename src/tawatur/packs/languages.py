"""A language as data: alphabet, folding, attached particles, inflection of verbs."""

from collections.abc import Iterator

from msgspec import Struct

from tawatur.core.folding import Folding
from tawatur.packs.files import DATA, read_pack

# The two codes that may stand in code. `nisba` and `endings` of a sheet are forms of Arabic grammar, and what tells
# whether names of two scripts sound alike is how Arabic is written in Latin letters. Names are composed
# and designations written in English, so that reports of all languages meet in one spelling; it serves where a language
# has no words of its own.
ARABIC = "ar"
BRIDGE = "en"
_SHORT_WORD = 4  # shorter words that begin like a particle are mostly words of their own: «بلد», «لواء»


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """What decides between readings of a word, in steps of the levels of its stems (two steps are a factor of two).

    `costs` are of each particle and pronoun, `short` of a stem of two letters with something attached, `open` of
    taking for a word's own what could be a pronoun. `listed` is the level of a word of our own packs; at `unknown`
    or below a stem is no word.
    """

    costs: dict[str, int] = {}
    short: int = 0
    open: int = 0
    listed: int = 0
    unknown: int = 0


class Particles(Struct, frozen=True, forbid_unknown_fields=True):
    """Particles written attached: `before` a word in order of standing, `after` it (pronouns).

    `future` is the one among the prepositions that makes a verb future. `joining` is the conjunction that joins two
    things, `owning` the preposition before whom something is for or belongs to, `placing` the one before where or by
    what. `fused` maps a written beginning to
    the particles it stands for (لل = ل + ال). `guard` are words that begin or end like a particle and must
    stay whole. A word that ends in one of `closing` has no pronoun. `hosts` are words of closed classes
    that take every pronoun, and those in `host_pronouns` too; `led` maps a particle to such words it stands
    before. `restored` undoes the spelling of a stem before a pronoun, `accusative` ends a word in that case.
    """

    conjunctions: list[str] = []
    prepositions: list[str] = []
    future: str = ""
    joining: str = ""
    owning: str = ""
    placing: str = ""
    article: str = ""
    fused: dict[str, list[str]] = {}
    pronouns: list[str] = []
    closing: list[str] = []
    guard: list[str] = []
    hosts: list[str] = []
    host_pronouns: list[str] = []
    led: dict[str, list[str]] = {}
    restored: dict[str, str] = {}
    accusative: str = ""
    weights: Weights = Weights()


class NounShapes(Struct, frozen=True, forbid_unknown_fields=True):
    """How nouns end where an alphabet of a language tells it: `feminine` ones, `relative` adjectives.

    `tanween` is the sign on the end of an adverb. `marked` letters are often written without their mark, but never for
    the bare letter. A noun that ends in one of `accusatives` takes the accusative ending of `Particles`. A listed noun
    may stand under one of `endings`.
    """

    feminine: str = ""
    relative: str = ""
    tanween: str = ""
    marked: str = ""
    accusatives: str = ""
    endings: list[str] = []


class Jussive(Struct, frozen=True, forbid_unknown_fields=True):
    """How a present form is shortened behind a word of `behind` («لم»): one that ends like `weak` loses that letter
    («يلتقي»: «لم يلتق»), one whose past is hollow the letter of `hollow` in its midst («يزور»: «لم يزر»); `hollow_past`
    is the letter in the midst of such a past («زار»). A form of `idioms` is left as it is («لم يعد» is "no longer").
    """

    behind: list[str] = []
    weak: list[str] = []
    hollow: list[str] = []
    hollow_past: str = ""
    idioms: list[str] = []


class VerbShapes(Struct, frozen=True, forbid_unknown_fields=True):
    """How a listed verb inflects: endings on the past stem, beginnings and endings on the present.

    `weak` gives, for a stem that ends in its key, what the key turns into before each ending.
    `regular` gives, for a listed form that ends in its key, what the key turns into in all other forms
    (-er: -e, -ent, -é ...); what is irregular is listed beside it.
    """

    past: list[str] = []
    present_before: list[str] = []
    present_after: list[str] = []
    weak_past: dict[str, list[str]] = {}
    weak_present: dict[str, list[str]] = {}
    regular: dict[str, list[str]] = {}
    jussive: Jussive = Jussive()


class Language(Struct, frozen=True, forbid_unknown_fields=True):
    """`language.yaml` of one language.

    `script` is its script; `telling` are its most frequent words, by which it is told from others of that script.
    `stands_in`: it is read in place of a language without a pack; one language is.
    `elided`: beginnings written onto the next word with an apostrophe, and the word each stands for («l'»: le).
    `enclitics`: endings written onto a verb with hyphens, and the word each stands for («-t-il»: il).
    `apart`: words, exactly as written, that would fold to another word and are kept from it («à»: à).
    `contracted`: words that hold a preposition and an article, and the preposition («du»: de).
    `day_first`: 3/4 is the third of April; if not, it is left open. `number_spaces`: blanks that may part
    thousands inside a number.
    `verb_first`: the subject mostly stands behind its verb. `nationality_first`: an adjective of nationality stands
    before its noun. `adjectives`: what the end of an adjective turns into in its other forms, the longest end first.
    `definite` words make what follows a thing told before; `of` ties a whole to its part.
    `within` before a time say no more than that it is one. `hosts` end the names of sites («العربية.نت»).
    """

    name: str
    about: str
    direction: str
    alphabet: str
    script: str
    telling: list[str] = []
    stands_in: bool = False
    elided: dict[str, str] = {}
    enclitics: dict[str, str] = {}
    apart: dict[str, str] = {}
    contracted: dict[str, str] = {}
    number_spaces: str = ""
    day_first: bool = True
    verb_first: bool = False
    nationality_first: bool = False
    adjectives: dict[str, list[str]] = {}
    definite: list[str] = []
    of: list[str] = []
    within: list[str] = []
    fold: dict[str, str] = {}
    drop: list[str] = []
    digits: str = ""
    abbreviations: list[str] = []
    hosts: list[str] = []
    quotes: list[list[str]] = []
    prepositions: list[str] = []
    conjunctions: list[str] = []
    particles: Particles = Particles()
    nouns: NounShapes = NounShapes()
    verbs: VerbShapes = VerbShapes()
    stopwords: list[str] = []


def load_languages() -> dict[str, Language]:
    """All languages, by the name of their folder."""
    folders = sorted(p.name for p in DATA.joinpath("languages").iterdir() if p.is_dir() and not p.name.startswith("_"))
    return {name: read_pack(DATA.joinpath("languages", name, "language.yaml"), Language) for name in folders}


def build_folding(languages: dict[str, Language]) -> Folding:
    """One folding for all languages together; their alphabets must not disagree (the lint sees to it)."""
    return Folding(list_table(languages))


def list_table(languages: dict[str, Language]) -> dict[str, str]:
    """What each character folds to, "" where it is dropped."""
    table: dict[str, str] = {}
    for language in languages.values():
        table.update(language.fold)
        table.update(dict.fromkeys(language.drop, ""))
    return table


def fold_language(language: Language, folding: Folding, languages: dict[str, Language]) -> Folding:
    """The folding of one language: the shared one, unless it writes words together or keeps some apart."""
    if not language.elided and not language.apart:
        return folding
    return Folding(list_table(languages), elided=language.elided, apart=language.apart)


def choose_language(code: str, languages: dict[str, Language]) -> str:
    """The code if there is a pack for it, else that of the language that stands in."""
    return code if code in languages else next(code for code, language in languages.items() if language.stands_in)


def inflect_adjective(language: Language, adjective: str) -> Iterator[str]:
    """An adjective in gender and number; a compound does not change."""
    yield adjective
    fitting = [end for end in language.adjectives if adjective.endswith(end)]
    end = max(fitting, key=len) if fitting else None
    if end is not None and " " not in adjective:
        stem = adjective[: len(adjective) - len(end)]
        yield from (stem + other for other in language.adjectives[end])


def list_joined(words: set[str], language: Language) -> set[str]:
    """Words that are a known word with particles and article attached («للقوات», «والدفاع» out of a long name)."""
    particles, present = language.particles, language.verbs.present_before
    if not particles.prepositions and not particles.conjunctions:
        return set()
    heads = [one + particles.article for one in particles.conjunctions + particles.prepositions if particles.article]
    heads += list(particles.fused)
    headed = [word for word in words if word.startswith(tuple(heads))]  # few words, which are then looked at closely
    joined = {word for word in headed for head in heads if word.startswith(head) and word[len(head) :] in words}
    led = {word for word in words if word[1:] in words}
    bare = {word for word in led if word[:1] in particles.prepositions and len(word) > _SHORT_WORD}
    bare |= {word for word in led if particles.future and word[:1] == particles.future and word[1:2] in present}
    return (joined | bare) - set(particles.guard)


def inflect(language: Language, past: str, present: str = "") -> list[str]:
    """All written forms of a verb given by its third person masculine past and present.

    Forms are as the pack writes them, not folded; weak endings follow `weak_past`, `weak_present`.
    """
    shapes = language.verbs
    forms = _conjugate(past, shapes.past, shapes.weak_past)
    if present:
        stem = present[1:] if shapes.present_before and present[0] in shapes.present_before else present
        for before in shapes.present_before or [""]:
            forms += _conjugate(before + stem, shapes.present_after, shapes.weak_present)
    return list(dict.fromkeys(forms))


def inflect_past(language: Language, verbs: list[list[str]]) -> set[str]:
    """All past forms of verbs given as [past, present]; none where the language does not inflect by table."""
    return {form for verb in verbs for form in inflect(language, verb[0])} if language.verbs.past else set()


def inflect_all(language: Language, verbs: list[list[str]]) -> set[str]:
    """All forms of verbs given as [past, present], or as lists of forms where no table inflects the language;
    listed forms that end regularly bring their regular forms.
    """
    if not language.verbs.past:
        listed = {form for verb in verbs for form in verb}
        return listed.union(*(_list_regular(form, language.verbs.regular) for form in listed))
    return {form for verb in verbs for form in inflect(language, *verb)}


def list_jussives(language: Language, verbs: list[list[str]]) -> dict[str, str]:
    """The full present by the form it is shortened to behind «لم», for verbs given as [past, present]; one that may be
    of two verbs is of the shorter («لم يقم» of «قام», not of «أقام»).
    """
    shapes, shape = language.verbs, language.verbs.jussive
    full: dict[str, str] = {}
    for past, present in sorted((verb for verb in verbs if len(verb) > 1), key=lambda verb: (len(verb[0]), verb)):
        for form in (before + present[1:] for before in shapes.present_before):
            short = _shorten(shape, past, form)
            if short and short not in shape.idioms:
                full.setdefault(short, form)
    return full


def _shorten(shape: Jussive, past: str, present: str) -> str:
    """A present as it is shortened, "" where it is not."""
    if present.endswith(tuple(shape.weak)):
        return present[:-1]
    hollow = past[-2:-1] == shape.hollow_past and present[-2:-1] in shape.hollow
    return present[:-2] + present[-1] if hollow else ""


def _list_regular(form: str, regular: dict[str, list[str]]) -> set[str]:
    """The regular forms of a verb, by the longest ending that fits."""
    end = next((end for end in sorted(regular, key=len, reverse=True) if form.endswith(end)), None)
    return {form[: -len(end)] + other for other in regular[end]} if end else set()


def _conjugate(stem: str, endings: list[str], weak: dict[str, list[str]]) -> list[str]:
    for tail, replacements in weak.items():
        if stem.endswith(tail):
            return [stem, *(stem[: -len(tail)] + new for new in replacements)]
    return [stem, *(stem + ending for ending in endings)]
