budget4s kpi --spend struck-through.xlsx --by channel --skip-bad-rows --lang zh
