budget4s help plan scenarios
