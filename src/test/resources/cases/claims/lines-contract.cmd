budget4s claims --policy lines-contract.yaml --spend lines-contract.csv --as-of 2026-04-05 --lines ads --fail-on never
