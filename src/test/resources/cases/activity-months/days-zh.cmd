budget4s allocate --sales sales.csv --plan days.yaml --round 1000 --lang zh
