budget4s inspect --kind budget version.csv
