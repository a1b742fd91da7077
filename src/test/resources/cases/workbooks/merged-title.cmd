budget4s inspect merged-title.xlsx merged-years.xlsx merged-wide.xlsx --lang zh
