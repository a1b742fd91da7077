budget4s forecast sales --sales gap.csv --missing zero --horizon 1
