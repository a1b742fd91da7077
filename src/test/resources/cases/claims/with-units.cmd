budget4s claims --policy policy.yaml --spend spend.csv --sales sales.csv --as-of 2026-05-31 -f json -q --fail-on red
