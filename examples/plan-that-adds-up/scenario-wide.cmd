# terminal 160
budget4s plan scenario --total 600万,760万,900万 --set targets.visit_rate=38% --lang en
