budget4s bonus --funnel funnel.csv --plan year.yaml
