budget4s forecast leads --funnel leads.csv --by model
