budget4s customers erase C00004
