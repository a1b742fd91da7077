budget4s allocate --sales sales.csv --total 5 --min 抖音=5 --lang zh
