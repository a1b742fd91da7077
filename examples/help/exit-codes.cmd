budget4s help exit-codes
