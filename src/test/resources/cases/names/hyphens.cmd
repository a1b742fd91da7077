budget4s inspect --kind spend hyphens.csv
