budget4s allocate --sales nothing-sold.csv --total 100万 --year 2026 --lang en
