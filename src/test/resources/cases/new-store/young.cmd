budget4s allocate --sales sales.csv --plan plan-young.yaml --by store --lang zh
