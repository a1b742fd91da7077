budget4s plan calendar --plan plan.yaml -f csv -o plan.ics
