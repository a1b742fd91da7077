budget4s allocate --sales dates.csv -x --lang en
