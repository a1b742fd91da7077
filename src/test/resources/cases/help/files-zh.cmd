budget4s help files --lang zh
