budget4s allocate --sales sales.csv --by channel --scale-channels -q
