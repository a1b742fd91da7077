budget4s allocate --sales stores.csv --plan stores.yaml --by store --explain 5,东店 --lang zh
