"""Widgets that know records only as text and keys."""
