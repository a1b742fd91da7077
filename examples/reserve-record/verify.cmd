# terminal 100
budget4s reserve verify
