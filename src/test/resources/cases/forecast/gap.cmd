budget4s forecast sales --sales gap.csv
