budget4s plan check
