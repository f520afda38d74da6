# a comment
x="${A} $(b) *c*"
