budget4s allocate --sales own-date.csv --column date=业务日期 --total 100万 --year 2026 --lang en
