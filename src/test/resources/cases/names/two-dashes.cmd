budget4s allocate --sales two-dashes.csv --total 120000 --year 2026
