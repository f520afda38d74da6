project = "x"
extensions = ["myst_parser"]
myst_substitutions = {"key": "a **value**"}
