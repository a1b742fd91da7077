budget4s allocate --by channel --scale-channels --round 100 --lang zh
