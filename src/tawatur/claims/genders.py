"""Whether a verb or a pronoun can be of somebody, where the language tells by its forms: «أطلقت» is of no man."""

from collections.abc import Collection, Sequence

from tawatur.claims.acts import Discourse
from tawatur.claims.chains import NEWSROOMS
from tawatur.claims.view import Stretch, View
from tawatur.claims.wording import Word
from tawatur.claims.words import Lexicon
from tawatur.core.claim import Link
from tawatur.core.mention import Mention
from tawatur.packs.languages import inflect_past


def agrees(view: View, trigger: Stretch, mentions: Sequence[Mention], *, possessed: bool) -> bool:
    """Whether a verb without a subject, or the pronoun of a noun that is `possessed`, can be of the one mentioned.

    True where the language has no such forms, or what is mentioned is of no known gender.
    """
    gender = find_gender(view.lexicon, mentions)
    if not possessed and view.written[trigger.first].endswith(view.lexicon.several):
        return _are_several(view.lexicon, mentions)
    if gender is None or not view.lexicon.her:
        return True
    if not possessed:
        return is_feminine(view, trigger.first) == gender
    pronoun = "".join(view.tokens[trigger.last - 1].after)
    return gender == (pronoun == view.lexicon.her) if pronoun in (view.lexicon.her, view.lexicon.his) else True


def _are_several(lexicon: Lexicon, mentions: Sequence[Mention]) -> bool:
    """Whether a name is that of several people, by a word that ends so: «الحوثيون»; «اقتحموا» is of no one else."""
    words = {lexicon.fold(word) for m in mentions for word in (m.name or m.description).split()}
    return mentions[0].kind == "organisation" and any(word.endswith(lexicon.plurals) for word in words)


def may_say(view: View, discourse: Discourse, number: int, links: Sequence[Link]) -> bool:
    """Whether the verb or participle of speech at a token can be of the one who spoke last: «مؤكدة» is of no man."""
    lexicon, link = view.lexicon, links[-1]
    if not lexicon.her:
        return True
    form, participle = view.written[number], view.written[number] in lexicon.participles
    if is_of_several(view, number):
        one = link.kind == "person" or link.count == 1
        return not (link.kind in NEWSROOMS or (number == view.sentence.first and one))
    told = any(link.kind == "statement" for link in links)  # «قالت الوزارة في بيان ...، واصفا»: the paper may be meant
    gender = None if told else discourse.tell_gender(link.entity)
    says = form.endswith(lexicon.feminine_nouns) if participle else is_feminine(view, number)
    return gender is None or says == gender


def is_of_several(view: View, number: int) -> bool:
    """Whether a verb or participle of speech has the form of more than one: «قالوا», «مؤكدين»."""
    form = view.written[number]
    return form.endswith(view.lexicon.several) and form not in view.lexicon.roots


def follows_several(view: View, verb: int) -> bool:
    """Whether a verb has the form of more than one, which only one behind its subjects has: «الوزيران استقبلا»."""
    form, lexicon = view.tokens[verb].form, view.lexicon
    if form in lexicon.roots or not lexicon.verb_first:
        return False
    return any(form.endswith(end) and form.removesuffix(end) in lexicon.finite for end in lexicon.behind)


def suits(view: View, verb: int, past: Collection[str]) -> bool:
    """Whether one of two verbs that share a form is meant, by its subject: of «تسلم السودان» the one that has the form
    in the `past` (he received), of «تسلم فرنسا» the one that has it in the present (she hands over).
    """
    beside = [a for a in view.arguments if not a.prep and (a.last == verb or a.first == verb + 1)]
    feminine = find_gender(view.lexicon, [beside[0].mention]) if beside else None
    coming = view.lexicon.language.particles.future in view.tokens[verb].before
    led = (view.lexicon.that, view.lexicon.negations)  # «أن تسلم», «لم تسلم»
    before = view.tokens[verb - 1] if verb > view.sentence.first else None
    if before is not None and before.form in view.lexicon.that and before.after == view.lexicon.his:
        return view.tokens[verb].form in past  # «أعلن أنه تسلم الدبابات»
    coming = coming or (before is not None and any(before.form in words for words in led))
    return (view.tokens[verb].form in past) != bool(feminine or coming)


def is_feminine(view: View, verb: int) -> bool:
    """Whether a verb agrees with a feminine subject: «قالت», «تقول»; not «لفت»."""
    token, (past, present) = view.tokens[verb], view.lexicon.feminine
    if token.form in view.lexicon.roots and token.form.removesuffix(past) not in view.lexicon.roots:
        return False  # «لفت», not «بينت»
    return token.form.endswith(past) or (is_present(view, token) and token.form.startswith(present))


def is_present(view: View, token: Word, verbs: list[list[str]] | None = None) -> bool:
    """Whether a verb is in the present: it begins so, and is no past form («تسلمت»); of a form that two verbs share, of
    `verbs` ([past, present]), those that are meant («تسلم روسيا السودان»).
    """
    begins = tuple(view.lexicon.language.verbs.present_before)
    if not begins or not token.form.startswith(begins):
        return False
    if token.form not in view.lexicon.past:
        return True
    past = inflect_past(view.lexicon.language, verbs or [[token.form]])
    return all(view.lexicon.fold(form) != token.form for form in past)


def find_gender(lexicon: Lexicon, mentions: Sequence[Mention]) -> bool | None:
    """True for feminine, False for masculine, None for unknown.

    A state by the list of the language, a body by the end of its first word (unknown where its names differ:
    «الرئاسة», «القصر», or the word is no noun of the language: «إيرباص»), a person by his titles («فخامة الرئيس» is
    feminine of a man: a feminine one tells nothing).
    """
    kind = mentions[0].kind
    if kind == "country":
        return not lexicon.masculine & {lexicon.fold(name) for m in mentions for name in (m.name or "", *m.names)}
    if kind == "organisation":
        told = {_read_body(lexicon, mention.name or mention.description) for mention in mentions}
        return None if len(told) > 1 else told.pop()
    titles = [title.text for mention in mentions for title in mention.titles] if kind == "person" else []
    return None if not titles or any(_ends_feminine(lexicon, title) for title in titles) else False


def _read_body(lexicon: Lexicon, words: str) -> bool | None:
    """The gender of a body's name by its first word; of a foreign name that has no feminine end it is unknown."""
    if _ends_feminine(lexicon, words):
        return True
    first = lexicon.fold(words).split()[:1]
    native = any(word in lexicon.body_heads or word.startswith(lexicon.language.particles.article) for word in first)
    return False if native else None


def _ends_feminine(lexicon: Lexicon, words: str) -> bool:
    """Whether the first of the words ends like a feminine noun."""
    return any(lexicon.fold(word).endswith(lexicon.feminine_nouns) for word in words.split()[:1])
