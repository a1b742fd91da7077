budget4s allocate --sales thirty.csv --total 1000000 --lang en --year 2026
