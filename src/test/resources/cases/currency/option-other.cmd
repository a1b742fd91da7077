budget4s allocate -C yuan-words --total 50万港币 --lang zh
