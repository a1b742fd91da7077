budget4s forecast leads --funnel funnel.csv --horizon 3 --level 50,90
