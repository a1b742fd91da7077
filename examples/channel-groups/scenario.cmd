budget4s plan scenario --total 600万,760万 --lang zh -q
