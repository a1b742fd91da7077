budget4s allocate --proposal spend-2025.csv
