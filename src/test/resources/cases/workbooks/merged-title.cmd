budget4s inspect --kind budget --lang zh merged-title.xlsx
