budget4s kpi --spend po-then-paid.csv --committed
