# terminal 100
budget4s customers segment --by class,value_class --lang zh
