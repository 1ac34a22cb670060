"""Informational interviews in the terminal: prepare, contact, interview, follow up."""

__version__ = "0.1.0"
