budget4s plan calendar
