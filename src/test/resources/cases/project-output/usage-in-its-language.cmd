budget4s allocate -C zh --totl 5
