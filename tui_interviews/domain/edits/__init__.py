"""Every change of the notebook, as pure functions `(notebook, occasion, …) -> notebook`, one module a stage."""
