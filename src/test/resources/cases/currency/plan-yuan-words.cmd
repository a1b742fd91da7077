budget4s allocate -C yuan-words
