"""Errors, sorted by what the caller may do about them."""


class TawaturError(Exception):
    """Root of all errors raised on purpose. The message says what, where and the cure."""


class BadInput(TawaturError):
    """A document that cannot be read: skip it, record it, go on."""


class BadPack(TawaturError):
    """A fault in the data that a linguist or analyst edits: stop; the message names file, key and cure."""


class BadSetting(TawaturError):
    """An option or argument that cannot be followed: stop and correct the call."""


class StoreFault(TawaturError):
    """The ledger cannot be read or written: nothing accepted was lost; mend the place and run again."""
