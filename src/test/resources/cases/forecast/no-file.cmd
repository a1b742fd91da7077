budget4s forecast spend
