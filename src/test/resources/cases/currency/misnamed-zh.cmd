budget4s inspect -C misnamed both.csv --lang zh
