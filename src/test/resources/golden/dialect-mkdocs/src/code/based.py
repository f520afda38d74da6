print("from the base path")
