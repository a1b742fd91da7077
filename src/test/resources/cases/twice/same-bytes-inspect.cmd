budget4s inspect export.csv 'export (1).csv' --kind spend
