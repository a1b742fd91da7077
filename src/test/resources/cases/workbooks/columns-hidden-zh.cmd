budget4s kpi --by channel --spend hidden-columns.xlsx --lang zh
