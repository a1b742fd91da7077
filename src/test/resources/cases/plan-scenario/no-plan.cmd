budget4s plan scenario
