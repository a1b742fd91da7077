budget4s allocate --sales sales.csv --total 5 --explain 3月,抖音 --lang zh
