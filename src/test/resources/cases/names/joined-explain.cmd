budget4s kpi -C joined --explain Douyin --lang zh
