budget4s service --by month
