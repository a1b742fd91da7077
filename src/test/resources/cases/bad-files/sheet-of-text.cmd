budget4s allocate --sales month-twice.csv#2024 --total 100 --lang zh
