budget4s budget -C plan-amounts --lang zh
