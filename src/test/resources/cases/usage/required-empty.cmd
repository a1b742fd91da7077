budget4s reserve request --amount 1000 --purpose 车展 --expected-return
