budget4s kpi --targets --funnel funnel.csv --plan year.yaml --from 2026-02 --to 2026-05
