budget4s allocate --sales - --total 100万 --year 2026 --lang zh < gb18030-tab.tsv
