"""The tables' history, run by ``guidance.storage.database.migrate``.

A new step is a file in ``versions/`` that names the step before it; ``database.HEAD`` must name
the newest. A step that has been released is never edited, and none can be undone: that would
lose answers.
"""
