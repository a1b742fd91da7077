budget4s reserve request --amount 500万 --purpose 五一车展加投 --expected-return 6 --channel 抖音 --key chen.key --as-of 2026-04-20
