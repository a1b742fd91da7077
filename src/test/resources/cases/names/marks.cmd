budget4s allocate --sales marks.csv --total 120000 --year 2026
