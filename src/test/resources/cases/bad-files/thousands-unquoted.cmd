budget4s allocate --sales thousands-unquoted.csv --total 100万 --year 2026 --lang en
