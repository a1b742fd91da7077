budget4s service --explain total --targets
