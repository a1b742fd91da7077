budget4s bonus --spend spend.csv --funnel funnel.csv
