budget4s allocate --sales sales.csv --total 100万 --regular 90万 --reserve 20万 --lang zh
