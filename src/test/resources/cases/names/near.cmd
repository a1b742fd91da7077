budget4s variance --budget near-budget.csv --spend near-spend.csv --by channel,store --cuts
