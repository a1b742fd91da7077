budget4s allocate --sales month-twice.csv --total 100万 --duplicates sum --year 2026 --lang en
