budget4s kpi --spend month-alone-beside-date.csv --by month --show spend -f csv --lang zh
