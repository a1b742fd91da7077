budget4s allocate --sales groups-of-two.csv --total 100万 --year 2026 --lang zh
