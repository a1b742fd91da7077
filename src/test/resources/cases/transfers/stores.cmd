budget4s variance --budget stores.csv --spend spend.csv --transfers of-stores.csv --by store,channel --month 2026-01
