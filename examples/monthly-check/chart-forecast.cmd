# terminal 80
budget4s forecast sales --chart --horizon 6 -q
