"""A workshop: what is taken up, where the room is, what it voted and what it agreed on."""
