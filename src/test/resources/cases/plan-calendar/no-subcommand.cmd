budget4s plan
