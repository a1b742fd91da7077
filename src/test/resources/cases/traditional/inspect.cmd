budget4s inspect spend.csv sales.csv funnel.csv budget.csv title.csv orders.csv
