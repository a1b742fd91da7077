budget4s allocate --sales sales.csv --total 1234567.89 --regular 10000 --year 2026 -f csv -o file-csv.written
