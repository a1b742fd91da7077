budget4s allocate --sales sales.csv --plan milestones.yaml --total 5 --lang zh
