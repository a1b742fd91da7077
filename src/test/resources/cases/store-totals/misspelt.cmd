budget4s allocate --sales roads.csv --plan misspelt.yaml --by store
