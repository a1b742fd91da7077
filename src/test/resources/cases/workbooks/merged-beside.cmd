budget4s inspect merged-beside.xlsx merged-beside-spend.xlsx --skip-bad-rows
