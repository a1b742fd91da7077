budget4s allocate --sales markdown-twice.md --total 100万 --year 2026 --lang en
