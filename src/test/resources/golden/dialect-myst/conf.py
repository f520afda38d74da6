project = "x"
extensions = ["myst_parser"]
myst_substitutions = {"key": "a **value**"}
myst_url_schemes = {
    "http": None,
    "gh": {
        "url": "https://github.com/{{path}}#{{fragment}}",
        "title": "@{{path}}",
        "classes": ["github"],
    },
    "issue": "https://example.org/issues/{{path}}",
}
intersphinx_mapping = {"other": ("https://other.example.org/en/", None)}
