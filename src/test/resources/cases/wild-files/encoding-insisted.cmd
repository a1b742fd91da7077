budget4s allocate --sales gb18030-tab.tsv --encoding UTF-8 --total 100万 --lang zh
