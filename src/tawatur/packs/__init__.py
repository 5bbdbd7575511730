"""Packs: all that a linguist or an analyst edits, read into frozen values; every fault names file, key and cure."""
