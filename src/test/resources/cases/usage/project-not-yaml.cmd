budget4s allocate -C broken --total 5 --lang zh
