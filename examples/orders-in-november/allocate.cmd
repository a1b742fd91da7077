# terminal 80
budget4s allocate --sales orders.csv --total 120万 --regular 36万 --year 2026 --round 1 --lang zh
