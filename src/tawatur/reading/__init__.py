"""Bytes to Document: the only room that knows file formats; boilerplate is marked, never silently dropped."""
