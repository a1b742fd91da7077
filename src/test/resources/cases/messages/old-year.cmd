budget4s kpi --spend old-year.csv --year 2025 --lang en
