budget4s forecast
