# terminal 80
budget4s allocate --sales 销量统计.csv --total 760万 --reserve 38万 --regular 240万 --round 100 --year 2026 --lang zh
