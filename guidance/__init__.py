"""IOP-guiden without a screen: facts, guidelines, assessment, process, outline and checklist."""
