budget4s budget --policy brand.yaml --spend spend.csv --year 2027 --units 100 -o budget-brand.xlsx
