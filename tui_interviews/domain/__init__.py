"""What the product is about: records, and pure functions over them. Standard library only."""
