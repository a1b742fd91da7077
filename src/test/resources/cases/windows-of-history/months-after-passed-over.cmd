budget4s allocate --sales into-the-year.csv --total 1000000 --lang en --year 2026
