budget4s inspect amount-merged.xlsx errors.xlsx formula-name.xlsx
