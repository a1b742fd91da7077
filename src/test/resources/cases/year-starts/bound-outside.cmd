budget4s allocate --plan plan.yaml --by plan --min 2026-01=1000
