budget4s allocate --sales several-good.csv --total 100万 --skip-bad-rows --year 2026 --lang zh
