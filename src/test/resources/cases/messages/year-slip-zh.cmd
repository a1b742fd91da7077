budget4s allocate --sales year-slip.csv --total 100万 --lang zh
