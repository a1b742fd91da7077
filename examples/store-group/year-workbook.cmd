budget4s report xlsx -q -o year-workbook.xlsx
