a = 1

def b():
    return 2


c = 3
