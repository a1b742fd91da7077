# terminal 80
budget4s reserve verify
