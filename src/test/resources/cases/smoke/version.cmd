budget4s --version
