budget4s inspect --kind sales units-in-parts.csv
