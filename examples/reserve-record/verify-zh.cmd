budget4s reserve verify --lang zh
