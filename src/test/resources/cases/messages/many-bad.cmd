budget4s kpi --spend many-bad.csv --skip-bad-rows --lang en
