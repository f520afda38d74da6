extensions = ["myst_parser"]
myst_substitutions = {"site": "of the *site*"}
