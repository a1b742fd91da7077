# terminal 190
budget4s service --lang zh
