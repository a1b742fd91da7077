budget4s plan calendar --explain 2
