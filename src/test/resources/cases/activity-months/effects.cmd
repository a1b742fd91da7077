budget4s kpi --activities --funnel funnel.csv --spend spend.csv --plan days.yaml
