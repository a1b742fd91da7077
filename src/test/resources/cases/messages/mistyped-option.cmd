budget4s kpi --spend dates.csv --monht 2025-01 --lang en
