budget4s service --service service.csv
