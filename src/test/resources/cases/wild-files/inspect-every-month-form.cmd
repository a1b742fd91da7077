# terminal 80
budget4s inspect every-month-form.csv --lang zh
