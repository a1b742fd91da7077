# terminal 160
budget4s plan calendar --lang zh
