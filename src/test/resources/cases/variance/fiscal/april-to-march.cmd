budget4s variance
