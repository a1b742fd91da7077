budget4s allocate --sales json-cells.json --total 100万 --year 2026 --lang en
