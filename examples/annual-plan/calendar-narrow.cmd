# terminal 80
budget4s plan calendar --lang en -q
