budget4s allocate --sales more-than-twenty.csv --total 100万 --year 2026 --lang en
