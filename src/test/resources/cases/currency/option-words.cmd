budget4s allocate -C yuan-words --total 50万人民币 --reserve 人民币5万元整
