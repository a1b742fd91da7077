budget4s kpi --spend no-names.csv --show leads --lang zh
