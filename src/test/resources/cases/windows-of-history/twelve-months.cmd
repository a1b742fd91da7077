budget4s allocate --sales twelve.csv --total 1000000 --lang en --year 2026
