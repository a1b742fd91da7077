budget4s kpi
