budget4s allocate --sales nul-byte.csv --total 100万 --year 2026 --lang en
