budget4s allocate --sales *.tsv gb18030-tab.tsv --total 100万 --year 2026 --lang zh
