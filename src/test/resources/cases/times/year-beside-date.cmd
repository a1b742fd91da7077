budget4s inspect --kind spend year-beside-date.csv
