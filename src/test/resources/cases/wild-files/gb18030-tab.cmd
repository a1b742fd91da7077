budget4s allocate --sales gb18030-tab.tsv --total 100万 --year 2026 --lang zh -v
