"""Measures what was read against what people annotated, and shakes the texts to see what is noticed."""
