budget4s allocate --sales utf-16-tab.txt --total 100万 --year 2026 --lang zh -v
