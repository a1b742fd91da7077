budget4s --lang zh
