budget4s help exit-code
