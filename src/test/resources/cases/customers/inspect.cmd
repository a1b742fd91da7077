budget4s inspect dms-customers.csv dms-visits.csv
