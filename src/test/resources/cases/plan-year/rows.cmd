budget4s variance --lang zh
