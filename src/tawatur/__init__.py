"""tawatur: what a pile of reports jointly establishes, claim by claim and chain by chain."""

__version__ = "0.1.0"
