# terminal 100
budget4s service --explain total
