budget4s allocate --sales sales.csv --total 5 -f csv -o x.xlsx --lang zh
