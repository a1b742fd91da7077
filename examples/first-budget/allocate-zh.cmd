# terminal 100
budget4s allocate --sales sales.csv --total 100万 --regular 40万 --year 2026 --lang zh
