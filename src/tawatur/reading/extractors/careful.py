"""The careful extractor: tells the report from the page's furniture, at some cost."""

import logging

import trafilatura

from tawatur.reading.extractor import Extractor

# It reports through logging; a library that never prints must not reach the handler of last resort.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def extract_report(html: str) -> str:
    """The text of the report, comments and tables left out."""
    found = trafilatura.bare_extraction(html, fast=True, include_comments=False, include_tables=False)
    return "" if found is None or isinstance(found, dict) else str(found.text or "")


EXTRACTOR = Extractor(about="trafilatura's main text", extract=extract_report)
