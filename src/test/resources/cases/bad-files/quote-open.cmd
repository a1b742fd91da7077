budget4s allocate --sales quote-open.csv --total 100万 --year 2026 --lang en
