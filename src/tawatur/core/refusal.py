"""What an engine proposed as a claim and could not prove."""

from typing import Literal

from msgspec import Struct

RefusalCode = Literal[
    "another_speaker", "attribution_not_in_text", "attribution_too_far", "cut_from_condition", "cut_from_denial",
    "denied_in_text", "duration_not_in_quote", "figure_not_in_quote", "firmer_than_text", "item_not_in_quote",
    "more_than_a_sentence", "name_not_in_quote", "no_such_role", "no_word_of_speech", "no_words_beside_speaker",
    "quote_not_in_text", "quote_too_long", "quote_too_short", "said_in_body", "said_twice", "says_too_little",
    "sentence_too_long", "speaker_declines", "speaker_left_out", "speaker_not_in_attribution", "speaker_unknown",
    "speaks_to_machine", "sum_not_in_quote", "time_not_in_quote", "too_many", "unknown_event", "wrong_form",
]  # fmt: skip


class Refusal(Struct, frozen=True):
    """A claim that an engine proposed and that was not kept: why, and the beginning of its words.

    The words are the engine's, not the report's: nothing says that anybody wrote them. Two codes are of the
    report itself, and their words verbatim: `speaks_to_machine`, `sentence_too_long`, told where no model was
    shown them.
    """

    doc: str
    code: RefusalCode
    words: str = ""
