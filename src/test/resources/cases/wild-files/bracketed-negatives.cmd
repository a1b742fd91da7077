budget4s allocate --sales bracketed-negatives.csv --total 100万 --year 2026 --lang zh -v
