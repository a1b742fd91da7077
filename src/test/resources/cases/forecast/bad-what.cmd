budget4s forecast sale
