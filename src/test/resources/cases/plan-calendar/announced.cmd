budget4s plan calendar --plan plan.yaml --by plan --holidays holidays-2027.csv -f md
