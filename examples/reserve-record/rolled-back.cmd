budget4s reserve verify --head 0123456789abcdef
