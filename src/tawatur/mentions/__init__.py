"""Analysis -> Mentions: who, what, where, when, how many, how much."""
