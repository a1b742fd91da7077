budget4s allocate --sales sales.json --total 1000000 --regular 400000 --year 2026 -q --lang en
