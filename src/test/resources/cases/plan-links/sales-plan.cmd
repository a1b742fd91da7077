budget4s plan calendar --by plan
