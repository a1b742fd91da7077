budget4s allocate --sales months-as-dates.xlsx --total 1000000 --year 2026 -f csv
