budget4s allocate --sales six-years.csv --total 1000000 --lang en --year 2020
