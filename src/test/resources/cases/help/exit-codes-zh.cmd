budget4s help exit-codes --lang zh
