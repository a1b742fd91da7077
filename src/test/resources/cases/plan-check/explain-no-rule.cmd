budget4s plan check north.yaml --explain sum-totl
