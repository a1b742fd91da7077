budget4s claims --policy brand.yaml --spend spend.csv --claims claims.csv --fail-on never -o workbook-brand.xlsx --lang zh
