x = 1  # *kept*
