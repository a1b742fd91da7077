budget4s plan scenario --set low:targets.visit_rate=36%,targets.close_rate=16% --explain low --lang zh
