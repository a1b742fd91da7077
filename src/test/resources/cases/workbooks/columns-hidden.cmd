budget4s inspect hidden-columns.xlsx hidden-months.xlsx
