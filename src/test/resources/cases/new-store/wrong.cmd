budget4s allocate --sales sales.csv --plan plan-wrong.yaml --total 5 --by store --lang zh
