budget4s alocate --lang zh
