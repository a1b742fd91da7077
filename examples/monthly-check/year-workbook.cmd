budget4s report xlsx --as-of 2026-06-30 --round 100 --lang zh -q -o year-workbook.xlsx
