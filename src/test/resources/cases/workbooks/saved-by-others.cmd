budget4s inspect budget-saved-again.xlsx budget-by-libreoffice.xlsx
