budget4s kpi --targets --plan nowhere.yaml --spend spend-2025.csv
