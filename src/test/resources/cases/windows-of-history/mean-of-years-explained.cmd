# terminal 110
budget4s allocate --sales six-years.csv --total 1000000 --lang zh --year 2026 --share mean-of-years --explain 12
