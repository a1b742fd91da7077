budget4s inspect format-wan.xlsx month-mmm-yy.xlsx midnight.xlsx 1904.xlsx codes.xlsx
