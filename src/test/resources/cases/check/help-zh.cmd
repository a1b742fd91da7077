budget4s check --help --lang zh
