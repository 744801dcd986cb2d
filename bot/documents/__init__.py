"""How files become documents: read in a process of their own, then kept in one transaction."""
