"""Who bears the office told before his name: «مسؤول أمن العاصمة العميد سامي عون», «شاهد يدعى سامي عون»."""

from tawatur.claims.descriptions import cut_phrase
from tawatur.claims.marks import COMMAS
from tawatur.claims.view import Argument, View


def find_called(view: View, speaker: Argument, stop: int) -> Argument:
    """Who bears the office told before his name, over what it is for or where («مسؤول أمن العاصمة العميد سامي عون»), or
    between commas («الناطق باسم المستشفى في بنغازي، سامي عون، »), or whose name is told («شاهد يدعى سامي عون»); else
    the speaker himself.
    """
    mention, last = speaker.mention, speaker.last
    if not view.lexicon.verb_first:
        return speaker if mention.name is not None else _find_apposed(view, speaker)
    if mention.name is not None or mention.kind not in ("person", "source"):
        return speaker
    if mention.kind == "person" or mention.count == 1:
        far = mention.kind == "person" or not any(a.first == last for a in view.arguments)
        bearer = find_bearer(view, last, stop) if far else None
        if bearer is not None:
            return bearer
    if mention.kind != "person" and mention.count != 1:
        return speaker
    last = _end_office(view, last)
    named = next((a for a in view.inside(last, last + 3) if a.mention.kind == "person" and a.mention.name), None)
    if named is None or named.last >= view.sentence.last or named.prep:
        return speaker
    apart = named.first == last + 1 and all(view.tokens[n].form in COMMAS for n in (last, named.last))
    return named if apart or view.tokens[named.first - 1].form in view.lexicon.naming else speaker


def _find_apposed(view: View, speaker: Argument) -> Argument:
    """The name that a comma sets behind an office and what it is for, where the phrase ends with it: "according to the
    director of the port of Riga, Karl Berg".
    """
    end = cut_phrase(view, speaker.first)
    named = next(
        (a for a in view.arguments if a.first == end + 1 and a.mention.kind == "person" and a.mention.name), None
    )
    if named is None or view.tokens[end].form not in COMMAS or speaker.mention.kind not in ("person", "source"):
        return speaker
    closed = named.last >= view.sentence.last or view.tokens[named.last].kind == "mark"
    return named if closed else speaker


def _end_office(view: View, first: int) -> int:
    """The token behind what an office is for or where, up to the comma before a name: «المتحدث باسم المستشفى في بنغازي،
    سامي عون، »; nobody else and no clause may stand there.
    """
    comma = next((n for n in view.marks if n >= first and view.tokens[n].form in COMMAS), view.sentence.last)
    within = range(first, min(comma, view.sentence.last))
    apart = comma - first > view.rules.speech.speaker_within or comma >= view.sentence.last
    others = (a.mention.kind == "person" for a in view.inside(first, comma))
    parted = any(view.finite(n) or view.opens_words(n) or view.is_date(n) for n in within)
    return first if apart or parted or any(others) else comma


def find_bearer(view: View, first: int, stop: int) -> Argument | None:
    """The name behind an office that is told with what it is for: «مساعد الرئيس للتعاون العسكري سامي عون»; `first` is
    the token behind the office, or its first word where it is in no list.
    """
    bearer = next((a for a in view.inside(first, stop) if a.mention.kind == "person"), None)
    if bearer is None or bearer.mention.name is None or not view.lexicon.verb_first or first >= view.sentence.last:
        return None
    last = view.tokens[bearer.first - 1]
    ends = last.definite or view.covered(bearer.first - 1) is not None
    led = view.conjoined(bearer.first) or bool(view.attached(bearer.first))
    far = bearer.first - first > view.rules.speech.speaker_within
    held = any(title.kind == "office" and " " in title.text for title in bearer.mention.titles)
    loose = led or far or held or any(_parts(view, n) for n in range(first, bearer.first))
    return None if loose or not ends else bearer


def _parts(view: View, number: int) -> bool:
    """Whether a mark, a verb, a that-word, a pronoun or a time («بعد لقائه») parts an office from a name behind it."""
    token, lexicon = view.tokens[number], view.lexicon
    parts = token.kind == "mark" or bool(token.after) or token.form in lexicon.sequence or view.is_date(number)
    return parts or view.finite(number) or view.opens_words(number)
