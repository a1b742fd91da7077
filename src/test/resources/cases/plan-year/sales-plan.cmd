budget4s allocate --sales-plan sales-plan.csv --total 120万 --lang en
