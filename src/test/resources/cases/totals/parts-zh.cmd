budget4s inspect parts.csv --kind budget --lang zh
