budget4s customers followups --as-of 2026-06-30 --days 2 --person 周敏 --lang zh --fill-in -o week-workbook.xlsx
