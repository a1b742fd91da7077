# terminal 80
budget4s --help --lang zh
