# terminal 160
budget4s service --lang zh
