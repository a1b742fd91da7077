budget4s inspect --kind customers bad-customers.csv
