budget4s plan calendar --plan several-months.yaml --lang zh
