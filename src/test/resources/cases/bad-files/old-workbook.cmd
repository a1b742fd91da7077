budget4s allocate --sales old-workbook.xls --total 100万 --year 2026 --lang en
