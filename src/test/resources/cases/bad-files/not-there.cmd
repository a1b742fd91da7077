budget4s allocate --sales scientific-nubmer.csv --sales nowhere/*.csv --sales ../x.csv --total 100 --lang en
