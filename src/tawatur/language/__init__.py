"""Document -> Analysis: sentences, tokens, attached particles, figures, dates. No morphology beyond that."""
