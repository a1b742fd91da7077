budget4s allocate --by store --lang zh -o workbook.xlsx
