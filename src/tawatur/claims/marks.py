"""Marks of punctuation that mean something in this room; the same in all languages."""

CLAUSE_ENDS = ";؛:.!?؟"
CLAUSE_PARTS = ";؛:"
COMMAS = "،,"
OPENING_QUOTES = '«“"‹'  # may open what is said
CLOSING_QUOTES = '»”"'
LEADING_QUOTES = '«“"'  # a sentence that begins with one may go on with the words before
CURLY = ("“", "”")  # open and close a quotation; some pages print them the wrong way round
LIGHT = '،,«»“”"()'  # may stand between a speaker and the verb
BRACKETS = ("(", ")")  # round a short form of the name before them
KEPT_IN_FRONT = ("«", "(")  # belong to the words behind them
KEPT_BEHIND = {")", "%"}  # belong to the words before them
WITHIN_WORDS = "-'’/"  # stand inside a word or between two that are one
SENTENCE_ENDS = ".!?؟"
DASHES = ("-", "–", "—")  # behind a dateline
DATELINE_ENDS = (*DASHES, "|", "/")
