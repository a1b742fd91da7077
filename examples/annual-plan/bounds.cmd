budget4s allocate --min 2=50万 --max 12=80万 --lang en
