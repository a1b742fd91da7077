budget4s kpi --spend unit-beside-agrees.xlsx --by channel -q
