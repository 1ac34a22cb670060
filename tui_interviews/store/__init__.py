"""What keeps the records: small TinyDB files, one a person, each replaced as a whole."""
