budget4s allocate --sales bom-crlf-semicolon.csv --total 100万 --year 2026 --lang zh -v
