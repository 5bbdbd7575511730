"""What a language model proposes as claims, and what is kept of it: only what it can quote."""
