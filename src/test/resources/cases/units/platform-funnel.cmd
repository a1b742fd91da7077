budget4s inspect --kind funnel platform.csv --lang zh
