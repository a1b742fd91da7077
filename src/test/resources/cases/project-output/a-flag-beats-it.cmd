budget4s allocate --project=zh --total 120万 --lang en --headers en
