budget4s inspect wrong-figures.csv
