# terminal 100
budget4s allocate --by channel --scale-channels --explain 3,DOU+
