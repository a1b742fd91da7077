budget4s inspect --kind spend own.csv --column amount=实际投放万元 --lang en
