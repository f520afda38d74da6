before
# --8<-- [start:part]
def f():
    return 1
# --8<-- [end:part]
after
