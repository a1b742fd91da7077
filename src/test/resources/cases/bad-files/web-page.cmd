budget4s allocate --sales web-page.xls --total 100万 --year 2026 --lang en
