"""The formats of a table: one module each, which keeps a FORMAT."""
