budget4s allocate --sales placeholder.csv --total 100万 --lang zh
