"""What a language without a pack of ours calls the states, after CLDR."""

from babel import Locale, UnknownLocaleError


def name_states(language: str) -> dict[str, str]:
    """ISO 3166 code to name; none where CLDR does not know the language."""
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {code: name for code, name in territories.items() if len(code) == 2 and code.isalpha()}
