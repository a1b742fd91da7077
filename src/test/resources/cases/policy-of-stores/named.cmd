budget4s claims --as-of 2026-05-01 --policy p.yaml
