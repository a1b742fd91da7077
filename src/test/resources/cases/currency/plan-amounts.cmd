budget4s allocate -C plan-amounts
