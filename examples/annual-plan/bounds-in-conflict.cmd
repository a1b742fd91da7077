budget4s allocate --min 1=400万 --min 2=400万 --lang zh
