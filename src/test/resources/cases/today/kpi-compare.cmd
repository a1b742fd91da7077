budget4s kpi --spend five-days/spend.csv --compare previous --show spend
