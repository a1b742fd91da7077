budget4s allocate --plan plan.yaml --sales-plan no-column.csv --lang zh
