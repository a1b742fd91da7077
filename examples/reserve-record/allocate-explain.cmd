budget4s allocate --sales sales.csv --explain 4 --lang zh
