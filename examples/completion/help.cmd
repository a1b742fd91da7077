budget4s completion --help
