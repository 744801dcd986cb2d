"""Documents that the operator imports: read, cut into passages, and found again for a question."""
