budget4s variance --budget budget.csv --spend spend.csv --funnel funnel.csv --plan plan.yaml --month 2026-01 --cuts -o - -f csv
