budget4s report xlsx -C running --as-of 2026-03-20 --lang zh -q -o running-month.xlsx
