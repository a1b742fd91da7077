budget4s allocate --sales report-date-above.csv --total 100万 --year 2026 --lang zh -v
