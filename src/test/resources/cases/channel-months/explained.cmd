budget4s allocate --sales sales.csv --plan plan.yaml --by channel --explain 5,户外 --lang zh
