budget4s inspect --kind budget merged-beside.xlsx
