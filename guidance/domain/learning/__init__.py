"""Learning: situations to weigh, questions to answer, lessons, and what comes back when."""
