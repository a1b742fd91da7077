# terminal 100
budget4s allocate --by store,channel --explain 3,城南店,朋友圈
