budget4s allocate --sales stores.csv --plan plan.yaml --explain 2026-02
