budget4s forecast leads --funnel funnel.csv --horizon 2 --format json
