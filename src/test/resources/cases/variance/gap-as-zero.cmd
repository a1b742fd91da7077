budget4s variance --budget gap.csv --spend spend.csv --missing zero --fail-on red
