budget4s allocate --by store --explain 3,城东店,朋友圈
