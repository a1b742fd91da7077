# terminal 80
budget4s plan scenario --total 6000000,7600000,9000000 --lang zh
