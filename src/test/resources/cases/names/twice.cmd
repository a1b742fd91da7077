budget4s kpi -C twice --lang zh
