"""What persons have judged: found again in the pile, weighed against each other, and followed."""
