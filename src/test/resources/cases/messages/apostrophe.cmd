budget4s allocate --sales apostrophe.csv --total 100万 --year 2026 --lang en
