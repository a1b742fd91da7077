budget4s claims --plan gone-plan.yaml --as-of 2026-05-01
