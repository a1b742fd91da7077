budget4s inspect -C hongkong hongkong/mixed.csv hongkong/both.csv
