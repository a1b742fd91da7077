budget4s inspect --kind spend --lang zh merged-heading.xlsx merged-beside-spend.xlsx
