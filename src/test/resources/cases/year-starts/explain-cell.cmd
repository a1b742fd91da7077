budget4s allocate --sales stores.csv --plan plan.yaml --by channel --scale-channels --round 100 --explain 1,online
