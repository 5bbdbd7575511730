"""Composes the rooms: the only place with a clock, files, workers and settings."""
