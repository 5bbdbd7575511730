"""Claims to a case: same entity, same event, same root, independent or not, agreeing or not."""
