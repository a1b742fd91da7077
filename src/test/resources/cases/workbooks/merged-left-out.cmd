budget4s inspect months-merged.xlsx amount-of-two-lines.xlsx --skip-bad-rows
