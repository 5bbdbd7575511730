"""Extractors of a page's text that take long to load; each is loaded when the first page asks for it."""
