budget4s inspect --kind funnel funnel.csv
