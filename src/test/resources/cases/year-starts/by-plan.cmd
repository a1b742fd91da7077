budget4s allocate --plan plan.yaml --by plan --round 100 --max 2027-01=80000 --min 3=90000
