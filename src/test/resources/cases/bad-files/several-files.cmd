budget4s allocate --sales scientific-number.csv --sales several.csv --sales header-again.csv --total 100 --lang en
