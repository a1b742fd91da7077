# terminal 80
budget4s plan scenario --plan plan.yaml --total 80万 --set total=90万,targets.close_rate=25% --lang en
