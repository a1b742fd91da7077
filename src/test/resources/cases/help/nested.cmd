budget4s help plan check
