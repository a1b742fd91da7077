budget4s allocate --sales text-after-quote.csv --total 100万 --year 2026 --lang en
