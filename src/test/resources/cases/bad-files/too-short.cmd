budget4s allocate --sales too-short.csv --total 100万 --year 2026 --lang zh
