budget4s allocate --sales every-month-form.csv --total 100万 --year 2026 --lang zh -v
