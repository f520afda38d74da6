project = 'Ships'
extensions = ['myst_parser']
myst_enable_extensions = ['attrs_inline']
