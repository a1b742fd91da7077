budget4s allocate --sales line-breaks.csv --total 100万 --year 2026 --lang zh -v
