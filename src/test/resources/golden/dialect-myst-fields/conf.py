extensions = ["myst_parser"]
myst_enable_extensions = ["fieldlist", "colon_fence"]
