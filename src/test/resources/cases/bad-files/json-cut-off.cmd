budget4s allocate --sales json-cut-off.json --total 100万 --year 2026 --lang zh
