budget4s forecast sales --plan nowhere.yaml --events events.csv
