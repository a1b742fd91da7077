budget4s plan check 'north.yaml' 'south.yaml' --fail-on red
