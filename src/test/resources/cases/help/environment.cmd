budget4s help environment
