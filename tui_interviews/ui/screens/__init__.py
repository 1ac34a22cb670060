"""The six places and People, the letter and the live interview; each imported when it is first shown."""
