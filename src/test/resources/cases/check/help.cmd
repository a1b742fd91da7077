budget4s check --help
