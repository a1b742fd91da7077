budget4s kpi --spend spend.csv --by channel --column amount=累计费用
